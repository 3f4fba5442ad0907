export const CasePanel = () => null
