using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Rules.Terraform.Hcl;

namespace Standards.Checks.Rules.Terraform;

/// <summary>
/// STD9401: the state is kept remotely. STD9402: it is encrypted. STD9403: it is locked while somebody changes it. Clause
/// <c>terraform-remote-state-locked</c>.
/// </summary>
internal static class StateRules
{
    private static readonly string[] Stores = ["aws_s3_bucket", "azurerm_storage_account", "azurerm_storage_container", "google_storage_bucket"];

    public static IEnumerable<Finding> Check(TerraformModule module)
    {
        if (MakesItsStore(module))
        {
            yield break;
        }

        if (module.Backend is not var (file, backend))
        {
            var (first, provider) = module.Of("provider").First();
            yield return first.Finding(
                RuleCatalog.TerraformRemoteState,
                provider.Offset,
                $"the module {ValueText.Quote(module.Folder.Length == 0 ? "." : module.Folder)} has no backend, so that its state lies on the "
                    + $"machine of whoever applies it",
                "Write 'terraform { backend \"s3\" { … } }' (or azurerm, gcs, cloud) with encryption and a lock");
            yield break;
        }

        if (backend is { Type: "backend", Name: "local" })
        {
            yield return file.Finding(
                RuleCatalog.TerraformRemoteState,
                backend.Offset,
                "the backend 'local' keeps the state on the machine of whoever applies it",
                "Write a backend that is shared, such as 's3', 'azurerm' or 'gcs'");
        }

        // What is left out comes from the command line: 'terraform init -backend-config=…'.
        if (backend is not { Type: "backend", Name: "s3" } || backend.Body["bucket"] is null || backend.Body["key"] is null)
        {
            yield break;
        }

        if (backend.Body["encrypt"] is not { } encrypt || encrypt.Reference == "false")
        {
            yield return file.Finding(
                RuleCatalog.TerraformStateEncryption,
                backend.Body["encrypt"]?.Offset ?? backend.Offset,
                "the backend does not encrypt the state, which holds the secrets of all resources",
                "Write 'encrypt = true' in the backend");
        }

        if (backend.Body["use_lockfile"]?.Reference is null or "false" && backend.Body["dynamodb_table"] is null)
        {
            yield return file.Finding(
                RuleCatalog.TerraformStateLock,
                backend.Body["use_lockfile"]?.Offset ?? backend.Offset,
                "the backend has no lock, so that two people can write the state at once",
                "Write 'use_lockfile = true' in the backend (Terraform 1.10), or 'dynamodb_table' with the table of locks");
        }
    }

    // The module that makes the place of all other states has none to write to before it ran.
    private static bool MakesItsStore(TerraformModule module) =>
        (module.Backend is null || module.Backend is (_, { Type: "backend", Name: "local" }))
        && module.Of("resource").Any(resource => resource.Block.Labels is [var type, var name]
            && Array.Exists(Stores, store => store == type)
            && name.Contains("state", StringComparison.OrdinalIgnoreCase));

    /// <summary>STD9412: no two modules have the same state. Clause <c>terraform-state-per-environment</c>.</summary>
    public static IEnumerable<Finding> CheckShared(IEnumerable<TerraformModule> modules)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var module in modules)
        {
            if (module.Backend is not var (file, backend) || Place(backend) is not { } place || seen.TryAdd(place, file.File.Path))
            {
                continue;
            }

            yield return file.Finding(
                RuleCatalog.TerraformEnvironmentState,
                backend.Offset,
                $"the state is also that of {seen[place]}: the same place and key",
                "Write a key of its own, with the environment in it, such as 'key = \"production/orders.tfstate\"'");
        }
    }

    // The arguments that say where a state is; null when one of them comes from elsewhere.
    private static string? Place(HclBlock backend)
    {
        string[] names = (backend.Type, backend.Name) switch
        {
            ("backend", "s3") => ["bucket", "key"],
            ("backend", "azurerm") => ["storage_account_name", "container_name", "key"],
            ("backend", "gcs") => ["bucket", "prefix"],
            _ => [],
        };
        var values = names.Select(n => backend.Body[n]?.Literal).ToArray();
        return names.Length == 0 || values.Contains(null) ? null : $"{backend.Name}\n{string.Join('\n', values)}";
    }
}
