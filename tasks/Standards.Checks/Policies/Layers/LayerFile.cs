using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Policies.Layers;

/// <summary>The file of a layer, and how findings about it name their place.</summary>
/// <param name="Name">What people call the layer: its path, or <c>Acme.Policy 1.2.0</c>.</param>
/// <param name="Path">Path below the root of the repository or, for a package, of the package; with <c>/</c>.</param>
public sealed record LayerFile(string Name, string Path)
{
    /// <summary>
    /// For a package's file, the entry of <c>extends</c> in the repository that led to it: a diagnostic can only stand in a file that
    /// the reader can open and change. Null for a file of the repository.
    /// </summary>
    public PolicyOrigin? Entry { get; init; }

    /// <summary>Whether it is the repository's own policy, which everything else lies above.</summary>
    public bool IsRepository => Entry is null && Path == PolicyReader.FileName;

    /// <summary>A file of the repository.</summary>
    public static LayerFile Of(string path) => new(path, path);

    /// <summary>A finding at a node of the file.</summary>
    public Finding Finding(RuleDescriptor rule, YamlNode at, string message, string fix) => Finding(rule, at.Line, at.Column, message, fix);

    /// <summary>A finding about the file: at the place itself or, for a package, at the entry that names it.</summary>
    /// <param name="rule">The rule that is violated.</param>
    /// <param name="line">1-based, or 0 for the whole file.</param>
    /// <param name="column">1-based, or 0.</param>
    /// <param name="message">One sentence without a full stop.</param>
    /// <param name="fix">One sentence without a full stop.</param>
    public Finding Finding(RuleDescriptor rule, int line, int column, string message, string fix) => Entry is null
        ? new Finding(rule, Path, line, column, message, fix)
        : new Finding(rule, Entry.Path, Entry.Line, Entry.Column, $"{message} ({Place(line, column)})", $"{fix}, in a new version of the package");

    /// <summary>The origin of a value that stands at a node.</summary>
    public PolicyOrigin Origin(YamlNode node) => Origin(node.Line, node.Column);

    /// <summary>The origin of a value that stands at a place, both numbers 1-based.</summary>
    public PolicyOrigin Origin(int line, int column) => new(Name, Entry is null ? Path : "", line, column);

    private string Place(int line, int column) => line == 0 ? $"{Path} of {Name}" : $"{Path} of {Name}, line {line}, column {column}";
}
