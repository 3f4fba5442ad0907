export const INSPECTOR_PAGE = '<!doctype html>'
