using System.Collections.Frozen;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Projects;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Layout.Contents;

/// <summary>
/// STD2012: programs, libraries, packages and archives. The extension says which files are looked at and the first bytes whether it
/// is right: a pointer to Git LFS and a text with such a name are none.
/// </summary>
public sealed class BinaryFileCheck : IFileCheck
{
    // A file without extension is a text nearly always; no program is smaller than this.
    private const int SmallestProgram = 4096;

    private const int Head = 512;

    private static readonly FrozenDictionary<string, string> Kinds = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".dll"] = "a library",
        [".so"] = "a library",
        [".dylib"] = "a library",
        [".lib"] = "a library",
        [".a"] = "a library",
        [".winmd"] = "a library",
        [".exe"] = "a program",
        [".com"] = "a program",
        [".msi"] = "an installer",
        [".obj"] = "a compiler's output",
        [".o"] = "a compiler's output",
        [".class"] = "a compiler's output",
        [".pyc"] = "a compiler's output",
        [".pdb"] = "a debugger's symbols",
        [".nupkg"] = "a package",
        [".snupkg"] = "a package",
        [".jar"] = "a package",
        [".war"] = "a package",
        [".whl"] = "a package",
        [".vsix"] = "a package",
        [".deb"] = "a package",
        [".rpm"] = "a package",
        [".zip"] = "an archive",
        [".7z"] = "an archive",
        [".rar"] = "an archive",
        [".gz"] = "an archive",
        [".tgz"] = "an archive",
        [".tar"] = "an archive",
        [".bz2"] = "an archive",
        [".xz"] = "an archive",
        [".cab"] = "an archive",
        [".iso"] = "an image of a disk",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> KindOf = Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] TestFolders = ["test", "tests", "fixtures"];

    // Committed by the tools themselves, so that a clone can build.
    private static readonly string[] Wrappers = ["gradle-wrapper.jar", "maven-wrapper.jar"];

    /// <inheritdoc/>
    public string Name => "layout.binaries";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.RepositoryBinaries];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context)
    {
        var path = file.Path.AsSpan();
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        var isSuspicious = dot < 0 ? file.Size >= SmallestProgram : KindOf.ContainsKey(name[dot..]);
        return isSuspicious
            && !IsTestData(file, context)
            && !Wrappers.Contains(file.Name, StringComparer.Ordinal)
            && !context.Policy.Layout.IsAllowed(file.Path);
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        var start = file.ReadStart(Head);
        var extension = Path.GetExtension(file.Name);
        var kind = extension.Length == 0 ? IsProgram(start) ? "a program" : null : IsBinary(start) ? Kinds[extension] : null;
        return kind is null ? [] :
        [
            new Finding(
                RuleCatalog.RepositoryBinaries,
                file.Path,
                0,
                0,
                $"{ValueText.Quote(file.Name)} is {kind}, which nobody can review",
                $"Run 'git rm {CommandText.Word(file.Path)}' and reference the package that holds it or build it from source, or add the path to "
                    + $"layout.allowed in standards.yml"),
        ];
    }

    private static bool IsTestData(SourceFile file, CheckContext context) =>
        FolderList.Holder(context.Policy.Layout.Tests, file.Directory) is not null
        || TestData.IsInFolder(file.Path)
        || file.Path.Split('/').SkipLast(1).Any(folder => TestFolders.Contains(folder, StringComparer.OrdinalIgnoreCase));

    private static bool IsBinary(ReadOnlySpan<byte> start) =>
        start.Contains((byte)0) || start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || start.StartsWith("BZh"u8) || IsProgram(start);

    private static bool IsProgram(ReadOnlySpan<byte> start) => start is
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..]
        or [(byte)'M', (byte)'Z', _, 0, ..]
        or [0xCE or 0xCF, 0xFA, 0xED, 0xFE, ..]
        or [0xFE, 0xED, 0xFA, 0xCE or 0xCF, ..]
        or [0xCA, 0xFE, 0xBA, 0xBE, ..];
}
