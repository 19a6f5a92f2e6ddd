using Standards.Checks.Models.Ownership;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Reporting.Sources;

/// <summary>Who owns the files that findings are in, by the repository's CODEOWNERS.</summary>
public sealed class FileOwners
{
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);

    /// <summary>Nobody is known.</summary>
    public static FileOwners None { get; } = new();

    /// <summary>The owners of a file, each once, separated by blanks; empty without any.</summary>
    public string Of(string path) => _owners.GetValueOrDefault(path) ?? "";

    /// <summary>Owners that are known already.</summary>
    internal static FileOwners Of(params ReadOnlySpan<(string Path, string Owners)> known)
    {
        var owners = new FileOwners();
        foreach (var (path, names) in known)
        {
            owners._owners[path] = names;
        }

        return owners;
    }

    /// <summary>Looks up the owners of some files.</summary>
    /// <param name="paths">Repository-relative.</param>
    public static FileOwners Read(RepositorySnapshot snapshot, Policy policy, IEnumerable<string> paths)
    {
        var owners = new FileOwners();
        if (CodeownersFiles.TryReadInForce(snapshot, policy.Ownership.Dialect) is { } rules)
        {
            foreach (var path in paths.Where(path => path.Length > 0).Distinct(StringComparer.Ordinal))
            {
                owners._owners[path] = string.Join(' ', rules.OwnersOf(path));
            }
        }

        return owners;
    }
}
