using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Projects;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Configuration;

/// <summary>
/// STD8214, clause <c>layout-config-examples</c>: executables of services and workers have an example of their configuration in <c>config/</c>.
/// </summary>
public sealed class ExampleCheck : IRepositoryCheck
{
    private const string Folder = "config/";

    private const string Suffix = ".example.json";

    /// <inheritdoc/>
    public string Name => "configuration.examples";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.ConfigurationExample];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        IsExample(file)
        || (file.Path.EndsWith("appsettings.json", StringComparison.OrdinalIgnoreCase) && SettingsFiles.EnvironmentOf(file) is "");

    // Projects are told apart by their paths.
    /// <inheritdoc/>
    public bool DependsOnPaths(IReadOnlyList<SourceFile> files, CheckContext context) => IsAsked(context.Policy);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        if (!IsAsked(context.Policy))
        {
            yield break;
        }

        var projects = new ProjectSet([.. context.Snapshot.Files.Where(file => ProjectFiles.IsProject(file.Path))], context.Policy.Layout);
        var examples = files.Where(IsExample).Select(file => file.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var settings = files.Where(file => SettingsFiles.EnvironmentOf(file) is "").ToLookup(file => file.Directory, StringComparer.Ordinal);
        foreach (var project in projects.Executables)
        {
            var example = $"{Folder}{ProjectSet.NameOf(project)}{Suffix}";
            if (settings[project.Directory].FirstOrDefault() is { } file && !examples.Contains(example))
            {
                yield return new Finding(
                    RuleCatalog.ConfigurationExample,
                    file.Path,
                    0,
                    0,
                    $"executable {ValueText.Quote(ProjectSet.NameOf(project))} has no example of its configuration",
                    $"Add '{ValueText.Line(example, 120)}' with every key and harmless values");
            }
        }
    }

    private static bool IsAsked(Policy policy) => policy.Service.Class is ServiceClass.Service or ServiceClass.Worker;

    private static bool IsExample(SourceFile file) =>
        file.Path.StartsWith(Folder, StringComparison.Ordinal) && file.Path.EndsWith(Suffix, StringComparison.Ordinal);
}
