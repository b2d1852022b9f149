import { Client } from 'pg';

/** Past row-level security; as hand-scan of `policy-scan`: no compiling, no nested loops, memory for hashes. */
export async function openAdmin(adminUrl: string): Promise<Client> {
  const options = '-c jit=off -c enable_nestloop=off -c work_mem=64MB -c max_parallel_workers_per_gather=0';
  const client = new Client({ connectionString: adminUrl, options });
  await client.connect();
  return client;
}
