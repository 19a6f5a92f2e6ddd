using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Policies.Layers;

/// <summary>
/// STD0017 and STD0018: a package of the policy has the content that the entry of <c>extends</c> names. No lock file knows these packages. The hash is the one
/// that NuGet noted when it unpacked the package, as for lock files (ADR 31).
/// </summary>
internal static class LayerContentRule
{
    /// <summary>The finding of an entry; none where the hash fits, or where there is none and nothing to write.</summary>
    /// <param name="file">The layer that names the package.</param>
    /// <param name="node">The entry.</param>
    /// <param name="package">The package.</param>
    /// <param name="hash">SHA-512 in base64 as the entry has it; empty when it has none.</param>
    /// <param name="note">What NuGet noted of the package that is there; null when that cannot be read.</param>
    public static IEnumerable<Finding> Check(LayerFile file, YamlScalar node, LayerPackage package, string hash, PackageNote? note)
    {
        // What a package names, the repository names in front of it, so its entry is the one that counts.
        if (hash.Length == 0)
        {
            return note is null || file.Entry is not null ? [] : [file.Finding(
                RuleCatalog.PolicyLayerLocked,
                node,
                $"the package {package.Name} is named without a hash of its content, so a source may serve another policy under this version",
                $"Write '{LayerReference.WithHash(package, ValueText.Line(note.ContentHash, 100))}' after you have read the policy that is there")];
        }

        if (note is null)
        {
            return [file.Finding(
                RuleCatalog.PolicyLayerContent,
                node,
                $"the content of the package {package.Name} could not be compared, because its package folder has no '{PackageNote.FileName}' that can be read",
                "Delete the folder of the package from NuGet's package folder, run 'dotnet restore' and build again")];
        }

        return note.ContentHash == hash ? [] : [file.Finding(
            RuleCatalog.PolicyLayerContent,
            node,
            $"the package {package.Name} has another content than the entry names: its hash is 'sha512-{ValueText.Line(note.ContentHash, 100)}'",
            "Find out where the package came from and what changed in it; write its hash into the entry if it is the one that you want")];
    }
}
