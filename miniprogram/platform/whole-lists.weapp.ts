import { TaroNode } from '@tarojs/runtime'

/**
 * Taro addresses what it sends to a page by places in lists, as they are when a change is made. A node inserted in the last
 * third of a list sends only the nodes after it, so a change made earlier in the same round to a node that was pushed along
 * goes to its old place, that is into its neighbour. Sending the whole list drops the older changes inside it and sends
 * each node as it is in the end.
 */
interface SendsChildren {
  updateChildNodes(): void
  updateSingleChild(index: number): void
}

const node = TaroNode.prototype as unknown as SendsChildren
node.updateSingleChild = function wholeList(this: SendsChildren) {
  this.updateChildNodes()
}
