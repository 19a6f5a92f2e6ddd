using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.LockFiles;
using Standards.Checks.Models.Packages;

namespace Standards.Checks.Artifacts.Provenance;

/// <summary>The packages of a lock file, and the SDKs of <c>global.json</c>, as materials.</summary>
internal static class LockedMaterials
{
    /// <summary>Each package once, whatever number of frameworks uses it; ordinal.</summary>
    /// <param name="root">Absolute path of the repository.</param>
    /// <param name="path">Repository-relative path of the lock file.</param>
    /// <exception cref="UnreadableFileException">It cannot be read.</exception>
    /// <exception cref="LockFileFormatException">It is no lock file, or a package of it has no hash.</exception>
    public static IReadOnlyList<ProvenanceMaterial> Read(string root, string path)
    {
        var file = LockFileReader.Read(new SourceFile(root, path, 0, 0).ReadBytes(LockFileReader.MaxBytes));
        return [.. file.Sections.Concat(file.RuntimeSections)
            .SelectMany(s => s.Entries)
            .Where(e => e.Kind != LockFileEntryKind.Project)
            .Select(e => Sha512(e.ContentHash) is { Length: > 0 } hash
                ? new ProvenanceMaterial("package", PackageUrl.NuGet(e.Id, e.Resolved), "sha512", hash)
                : throw new LockFileFormatException($"has no content hash of '{e.Id}'", new(e.ContentHashLine, 1)))
            .Distinct()
            .OrderBy(m => m.Uri, StringComparer.Ordinal)
            .ThenBy(m => m.Digest, StringComparer.Ordinal)];
    }

    /// <summary>The SDKs that MSBuild took as packages; without a digest when nobody knows it.</summary>
    public static IEnumerable<ProvenanceMaterial> Of(IEnumerable<InstalledSdk> sdks) => sdks
        .Select(s => Sha512(s.ContentHash) is { Length: > 0 } hash
            ? new ProvenanceMaterial("msbuild-sdk", PackageUrl.NuGet(s.Name, s.Version), "sha512", hash)
            : new ProvenanceMaterial("msbuild-sdk", PackageUrl.NuGet(s.Name, s.Version), "", ""))
        .OrderBy(m => m.Uri, StringComparer.Ordinal);

    private static string Sha512(string base64)
    {
        Span<byte> hash = stackalloc byte[64];
        return Convert.TryFromBase64String(base64, hash, out var length) && length == hash.Length ? Convert.ToHexStringLower(hash) : "";
    }
}
