using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Backup;

/// <summary>
/// STD9784, STD9785 and STD9789: every store of the services has an entry with a class that is defined, and its backups are encrypted.
/// Clauses <c>dr-rpo-rto</c> and <c>backups-encrypted-and-before-migration</c>.
/// </summary>
internal static class BackupStoreRule
{
    public static IEnumerable<Finding> Check(OperationsSet operations)
    {
        var root = operations["backup"];
        var stores = root["stores"];
        if (!stores.Exists)
        {
            yield break;
        }

        var strategy = root["backup_strategy"];
        var classes = RecoveryClassRule.Names.Where(n => strategy[n].Exists).ToHashSet(StringComparer.Ordinal);
        foreach (var store in stores.Items)
        {
            var name = ValueText.Shorten(store["name"].Text ?? "");
            if (classes.Count > 0 && store["class"].Text is { } recovery && !classes.Contains(recovery))
            {
                yield return store["class"].Finding(
                    RuleCatalog.RecoveryClassDefined,
                    $"the store '{name}' has the class {ValueText.Quote(recovery)}, which 'backup_strategy' does not define",
                    $"Add '{ValueText.Shorten(recovery)}' with 'rpo', 'rto' and 'backup_frequency' below 'backup_strategy', or write one of "
                        + $"{string.Join(", ", classes.Order(StringComparer.Ordinal))}");
            }

            if (store["encrypted"].Boolean == false)
            {
                yield return store["encrypted"].Finding(
                    RuleCatalog.BackupEncryption,
                    $"the backups of the store '{name}' are not encrypted",
                    "Turn on encryption of the backups and write 'encrypted: true'");
            }
        }

        var known = stores.Items.Select(s => s["name"].Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var holders = operations.Services
            .SelectMany(s => s["dependencies"].Items)
            .Where(d => d["kind"].Text is "database" or "storage")
            .Select(d => d["name"].Text)
            .OfType<string>();
        foreach (var name in holders.Distinct(StringComparer.Ordinal).Where(n => !known.Contains(n)))
        {
            yield return stores.FindingAtKey(
                RuleCatalog.BackupStoreCoverage,
                $"ops/service.yml names the store {ValueText.Quote(name)}, and it has no backup",
                $"Add '- {{ name: {ValueText.Shorten(name)}, class: standard, encrypted: true }}' with the class that fits");
        }
    }
}
