package daybook.reconciliation;

/**
 * The demand after a run and how it is met.
 *
 * @param demand 需求量 by the journal, in pieces
 * @param allocated the pieces of orders that can ship
 * @param shortOf the pieces of orders that wait
 * @param ships orders that can ship (可出库)
 * @param waits orders that wait for goods
 * @param toBuy SKUs on the purchase list
 */
public record SlotPlan(long demand, long allocated, long shortOf, int ships, int waits, int toBuy) {}
