using Microsoft.Build.Framework;
using Standards.Checks.Catalog;
using Standards.Checks.Commands.Explaining;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Snapshots;

namespace Standards.Tasks;

/// <summary>The command StandardsExplain: says what a rule, a file or a property is about, and who decides it here.</summary>
public sealed class ExplainPolicy : StandardsTask
{
    // What the command itself is told; no project reads it.
    private static readonly string[] OwnProperties = ["Rule", "File", "Property", "StandardsEntry", "StandardsRepositoryRoot", "StandardsTasksAssembly", "StandardsPackageFolder", "StandardsConfiguration"];

    /// <summary>Id of a rule or of a diagnostic.</summary>
    public string Rule { get; set; } = "";

    /// <summary>Path of a file, from the root of the repository or absolute.</summary>
    public string File { get; set; } = "";

    /// <summary>Name of an MSBuild property.</summary>
    public string Property { get; set; } = "";

    /// <summary>Absolute path of the solution or project that the command was run for.</summary>
    [Required]
    public string Entry { get; set; } = "";

    /// <summary>Configuration in which projects are evaluated; the default when empty.</summary>
    public string Configuration { get; set; } = "";

    /// <summary>Absolute path of the SDK's package.</summary>
    [Required]
    public string SdkFolder { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute() => Today() is { } today && AnswerOnce(("Standards.Explain", Root, Rule, File, Property), () => Answer(today));

    private bool Answer(DateOnly today)
    {
        var environment = EnvironmentVariables();
        var (rule, file, property) = (environment.Given("Rule", Rule), environment.Given("File", File), environment.Given("Property", Property));
        try
        {
            var problem = Explainer.FindProblem(rule, file, property);
            var explanation = problem is null ? Explain(rule, file, property, today, environment) : new Explanation([], problem);
            if (explanation.Problem is { } wrong)
            {
                Log.Error(RuleCatalog.STD0006.Id, RuleCatalog.STD0006.HelpLink, null, 0, 0, wrong);
                return false;
            }

            Log.Print(["", .. explanation.Lines, ""]);
            return true;
        }
        catch (UnreadableFileException e)
        {
            Log.Error(RuleCatalog.STD0003.Id, RuleCatalog.STD0003.HelpLink, null, 0, 0, $"{e.Path} {e.Reason}. Correct the file; when it belongs to the package Standards.Sdk, remove that from NuGet's package folder and restore again.");
            return false;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private Explanation Explain(string rule, string file, string property, DateOnly today, IReadOnlyDictionary<string, string> environment)
    {
        var options = new ExplainOptions(
            SdkCatalog.Read(SdkFolder),
            Policies(today),
            RepositoryReader.Read(Root, new RepositoryReaderOptions { Environment = environment }, Cancellation),
            today)
        {
            LastBuild = Reports.TryRead(),
            Projects = file.Length > 0 ? [] : new ProjectViewReader(Root, SdkFolder, GlobalProperties()).Read(Path.GetFullPath(Entry), Cancellation),
        };
        return (rule, file) switch
        {
            ({ Length: > 0 }, _) => Explainer.Rule(rule, options),
            (_, { Length: > 0 }) => Explainer.File(Path.IsPathRooted(file) ? Relative(file) : file, options),
            _ => Explainer.Property(property, options),
        };
    }

    private Dictionary<string, string> GlobalProperties()
    {
        var given = (BuildEngine as IBuildEngine6)?.GetGlobalProperties() ?? new Dictionary<string, string>();
        var properties = given.Where(p => !OwnProperties.Contains(p.Key, StringComparer.OrdinalIgnoreCase)).ToDictionary(p => p.Key, p => p.Value, StringComparer.OrdinalIgnoreCase);
        if (Configuration.Length > 0)
        {
            properties["Configuration"] = Configuration;
        }

        return properties;
    }
}
