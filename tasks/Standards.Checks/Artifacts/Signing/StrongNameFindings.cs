using System.Reflection.PortableExecutable;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Artifacts.Signing;

/// <summary>STD4400 and STD4402: the key of strong names, and what it did to an assembly. Clause: <c>artifact-signing</c>.</summary>
public static class StrongNameFindings
{
    /// <summary>Reads a key file, or says why it cannot be used.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="name">The same in the repository, with <c>/</c>.</param>
    public static (StrongNameKey? Key, Finding? Problem) Read(string path, string name)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                return (null, new Finding(
                    RuleCatalog.StrongNameKeyReadable,
                    name,
                    0,
                    0,
                    $"the key of strong names {ValueText.Quote(name)} is not there, nor is its public half",
                    $"Put the key there, or commit its public half as {ValueText.Quote(PublicName(name))} ('sn -p {CommandText.Word(name)} "
                        + $"{CommandText.Word(PublicName(name))}'), so that forks build without the private key"));
            }

            if (file.Length > StrongNameKey.MaxBytes)
            {
                return (null, Damaged(name, $"is no key of strong names ({file.Length} bytes)"));
            }

            var key = StrongNameKey.Parse(RegularFile.ReadBytes(path, StrongNameKey.MaxBytes), out var problem);
            return key is null ? (null, Damaged(name, problem)) : (key, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, Damaged(name, "cannot be read"));
        }
    }

    /// <summary>The two halves that a repository has are of one pair.</summary>
    public static Finding? Compare(StrongNameKey key, string name, StrongNameKey other, string otherName)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.IsSameAs(other) ? null : new Finding(
            RuleCatalog.StrongNameKeyReadable,
            otherName,
            0,
            0,
            $"the public key {ValueText.Quote(otherName)} is not that of {ValueText.Quote(name)}, so forks would build assemblies of another identity",
            $"Write it anew: 'sn -p {CommandText.Word(name)} {CommandText.Word(otherName)}'");
    }

    /// <summary>Whether a compiled assembly carries a signature; nothing is said about one that is not there.</summary>
    /// <param name="assembly">Absolute path.</param>
    /// <param name="project">Path of the project in the repository.</param>
    /// <param name="key">Path of the whole key in the repository.</param>
    public static Finding? CheckAssembly(string assembly, string project, string key)
    {
        try
        {
            if (!File.Exists(assembly))
            {
                return null;
            }

            using var stream = RegularFile.Open(assembly, FileShare.Read);
            using var reader = new PEReader(stream);
            var place = reader.PEHeaders.CorHeader?.StrongNameSignatureDirectory ?? default;
            var state = place.Size == 0
                ? "has no strong name"
                : IsEmpty(reader, place) ? "is public-signed or delay-signed: it has the identity of a strong name and no signature" : "";
            return state.Length == 0
                ? null
                : new Finding(
                    RuleCatalog.StrongNameComplete,
                    project,
                    0,
                    0,
                    $"the released assembly {ValueText.Quote(Path.GetFileName(assembly))} {state}",
                    $"Put the whole key at {ValueText.Quote(key)} before the release is built, without StandardsStrongNameMode");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return new Finding(
                RuleCatalog.StrongNameComplete,
                project,
                0,
                0,
                $"the released assembly {ValueText.Quote(Path.GetFileName(assembly))} cannot be read",
                "Build it again");
        }
    }

    private static bool IsEmpty(PEReader reader, DirectoryEntry place)
    {
        var content = reader.GetSectionData(place.RelativeVirtualAddress).GetContent();
        return content.AsSpan()[..Math.Min(place.Size, content.Length)].IndexOfAnyExcept((byte)0) < 0;
    }

    private static Finding Damaged(string name, string problem) => new(
        RuleCatalog.StrongNameKeyReadable,
        name,
        0,
        0,
        $"the key of strong names {ValueText.Quote(name)} {problem}",
        "Write it anew from the copy that is kept safe ('sn -p' writes the public half of a pair); another key ('sn -k') is another "
            + "identity of all assemblies");

    private static string PublicName(string name) => Path.ChangeExtension(name, ".public.snk");
}
