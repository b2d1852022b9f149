/** Each item once, one at a time per worker; the next free worker takes the next item. */
export async function inParallel<Item, Worker>(
  items: readonly Item[],
  workers: readonly Worker[],
  act: (item: Item, worker: Worker) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async (worker: Worker) => {
    for (let i = next++; i < items.length; i = next++) await act(items[i] as Item, worker);
  };
  await Promise.all(workers.map(lane));
}
