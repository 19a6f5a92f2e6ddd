using System.Text;
using Microsoft.Build.Definition;
using Microsoft.Build.Evaluation;
using Microsoft.Build.Framework;
using Microsoft.Build.Logging;

namespace Standards.Sdk.Tests.Harness;

/// <summary>
/// Properties and items of a project as MSBuild evaluates them in this process, without running a target. Global properties stand
/// in for environment variables, which MSBuild reads in the same way.
/// </summary>
internal sealed class EvaluatedProject
{
    private readonly Dictionary<string, string> _properties;
    private readonly ILookup<string, EvaluatedItem> _items;

    private EvaluatedProject(string project, Dictionary<string, string> globals)
    {
        var log = new StringBuilder();
        // A collection of its own: no value and no cached file of another evaluation can be seen in this one.
        using var collection = new ProjectCollection(globals);
        collection.RegisterLogger(new ConsoleLogger(LoggerVerbosity.Quiet, text => log.Append(text), null, null));
        var evaluated = Project.FromFile(project, new ProjectOptions { ProjectCollection = collection });
        _properties = evaluated.Properties.ToDictionary(p => p.Name, p => p.EvaluatedValue, StringComparer.OrdinalIgnoreCase);
        _items = evaluated.Items.ToLookup(
            i => i.ItemType,
            i => new EvaluatedItem(i.EvaluatedInclude, i.Metadata.ToDictionary(m => m.Name, m => m.EvaluatedValue, StringComparer.OrdinalIgnoreCase)),
            StringComparer.OrdinalIgnoreCase);
        Imports = [.. evaluated.Imports.Select(i => i.ImportedProject.FullPath)];
        collection.UnregisterAllLoggers();
        Warnings = log.ToString();
    }

    /// <summary>Full paths of the imported files, in order.</summary>
    public IReadOnlyList<string> Imports { get; }

    /// <summary>What MSBuild had to say; empty when all is well.</summary>
    public string Warnings { get; }

    /// <summary>A property's value; empty when it is not set.</summary>
    public string this[string property] => _properties.GetValueOrDefault(property, "");

    /// <param name="repository">Where the project stands.</param>
    /// <param name="project">Path from the repository's root.</param>
    /// <param name="globals">Global properties.</param>
    public static EvaluatedProject Of(ScratchRepository repository, string project, params (string Name, string Value)[] globals) =>
        OfFile(repository.PathOf(project), globals);

    /// <summary>The same of any file.</summary>
    public static EvaluatedProject OfFile(string path, params (string Name, string Value)[] globals) =>
        new(path, globals.ToDictionary(g => g.Name, g => g.Value, StringComparer.OrdinalIgnoreCase));

    /// <summary>The items of a type, in order.</summary>
    public IReadOnlyList<EvaluatedItem> Items(string type) => [.. _items[type]];

    /// <summary>Package references as <c>id version</c>, sorted.</summary>
    public IReadOnlyList<string> Packages() =>
    [
        .. _items["PackageReference"].Select(i => $"""{i.Include} {i["Version"]}""".TrimEnd()).Order(StringComparer.Ordinal),
    ];

    /// <summary>The includes of the items of a type, in order.</summary>
    public IReadOnlyList<string> Includes(string type) => [.. _items[type].Select(i => i.Include)];

    /// <summary>Names of the policy's own files among the items of a type, sorted.</summary>
    public IReadOnlyList<string> PolicyFiles(string type) => [.. _items[type]
        .Where(i => i.Include.Contains("/config/", StringComparison.Ordinal))
        .Select(i => Path.GetFileName(i.Include))
        .Order(StringComparer.Ordinal)];
}
