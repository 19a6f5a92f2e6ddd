using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Symbols;

/// <summary>
/// STD4640 to STD4644: whoever debugs what is published finds symbols that match, and every source at its commit or in the PDB. Clause:
/// <c>artifacts-versioned-and-stored</c>. Only in builds of Release or on CI, where git is asked.
/// </summary>
public sealed class SymbolCheck : IProjectCheck
{
    private const int MaxNamed = 3;

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.SymbolsSourceLink, RuleCatalog.SymbolsSourcesAvailable, RuleCatalog.SymbolsMachinePaths, RuleCatalog.SymbolsPacked,
        RuleCatalog.SymbolsMatchAssembly,
    ];

    /// <inheritdoc />
    public IEnumerable<Finding> Check(ProjectFacts project, CheckContext context)
    {
        if (project.IsTestProject || project.AssemblyPath.Length == 0 || project.Output.DebugType.Length == 0 || !File.Exists(project.AssemblyPath))
        {
            return [];
        }

        try
        {
            return Check(project, SymbolReader.Read(project.AssemblyPath, project.Output.SymbolsPath));
        }
        catch (SymbolException e) when (e.IsMissing)
        {
            return project.Output.IsPackable
                ? [Found(
                    RuleCatalog.SymbolsPacked,
                    project,
                    $"the assembly of {Name(project)} is packed and {e.Message} (DebugType is {ValueText.Quote(project.Output.DebugType)})",
                    "Write <DebugType>embedded</DebugType>, or remove what sets it")]
                : [];
        }
        catch (SymbolException e)
        {
            return [Found(
                RuleCatalog.SymbolsMatchAssembly,
                project,
                $"the assembly of {Name(project)} {e.Message}",
                "Write <DebugType>embedded</DebugType> and build again")];
        }
    }

    private static IEnumerable<Finding> Check(ProjectFacts project, SymbolFile symbols)
    {
        if (!symbols.IsMatching)
        {
            yield return Found(
                RuleCatalog.SymbolsMatchAssembly,
                project,
                $"the PDB of {Name(project)} is not the one that its assembly names",
                "Delete the folder obj of the project and build again");
            yield break;
        }

        // Without a mapping a path is that of this machine. Paths that are not rooted come from #line and belong to no machine.
        var targets = project.Output.PathMap.Split(',').Select(pair => pair[(pair.LastIndexOf('=') + 1)..].Trim()).Where(t => t.Length > 0).ToList();
        var sources = symbols.Documents.Where(d => IsRooted(d.Name)).ToList();
        var local = sources.Where(d => !targets.Exists(t => d.Name.StartsWith(t, StringComparison.Ordinal))).ToList();
        if (project.Output.IsContinuousIntegration && local.Count > 0)
        {
            yield return Found(
                RuleCatalog.SymbolsMachinePaths,
                project,
                $"the PDB of {Name(project)} names {Counted(local.Count, "source")} by {(local.Count == 1 ? "its path" : "their paths")} on "
                    + $"this machine: {Names(local)}",
                "Remove what sets DeterministicSourcePaths or PathMap, or name the folder: <SourceRoot Include=\"folder/\" />");
        }

        var map = SourceLinkMap.Parse(symbols.SourceLink);
        if (map is null)
        {
            var host = RemoteHost.Of(project.Output.Remote);
            if (host.Length > 0 && project.Output.Revision.Length > 0 && RemoteHost.IsKnown(host, project.Output.Hosts))
            {
                yield return Found(
                    RuleCatalog.SymbolsSourceLink,
                    project,
                    $"the PDB of {Name(project)} has no Source Link, although the remote is on {ValueText.Quote(host)}",
                    "Remove what sets EnableSourceLink or SourceLink to another value");
            }

            yield break;
        }

        var unknown = sources.Where(d => !d.IsEmbedded && !map.Holds(d.Name)).ToList();
        if (unknown.Count > 0)
        {
            yield return Found(
                RuleCatalog.SymbolsSourcesAvailable,
                project,
                $"{Counted(unknown.Count, "source")} of {Name(project)} {(unknown.Count == 1 ? "is" : "are")} neither at the commit nor in "
                    + $"the PDB: {Names(unknown)}",
                "Write <EmbedUntrackedSources>true</EmbedUntrackedSources>, or add a source that a target makes to Compile before BeforeCompile");
        }
    }

    private static bool IsRooted(string name) =>
        name.StartsWith('/') || name.StartsWith('\\') || (name.Length > 2 && name[1] == ':' && char.IsAsciiLetter(name[0]));

    private static string Name(ProjectFacts project) =>
        project.TargetFrameworks.Count > 1 && project.TargetFramework.Length > 0 ? $"'{project.Name}' ({project.TargetFramework})" : $"'{project.Name}'";

    private static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    // File names only: reports hold no path of a machine.
    private static string Names(List<SymbolDocument> documents)
    {
        var names = documents
            .Select(d => d.Name[(d.Name.LastIndexOfAny(['/', '\\']) + 1)..])
            .Order(StringComparer.Ordinal)
            .Take(MaxNamed)
            .Select(ValueText.Quote);
        return string.Join(", ", names) + (documents.Count > MaxNamed ? $" and {documents.Count - MaxNamed} more" : "");
    }

    private static Finding Found(RuleDescriptor rule, ProjectFacts project, string message, string fix) => new(rule, project.Path, 1, 1, message, fix);
}
