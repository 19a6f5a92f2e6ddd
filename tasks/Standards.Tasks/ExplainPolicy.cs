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
    private static readonly string[] OwnProperties =
    [
        "StandardsRule", "StandardsFile", "StandardsProperty", "StandardsEntry", "StandardsRepositoryRoot", "StandardsTasksAssembly", "StandardsPackageFolder",
        "StandardsConfiguration",
    ];

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
        try
        {
            var problem = Explainer.FindProblem(Rule, File, Property);
            var explanation = problem is null ? Explain(today) : new Explanation([], problem);
            if (explanation.Problem is { } wrong)
            {
                Log.Error(RuleCatalog.PolicyValueTypes.Id, RuleCatalog.PolicyValueTypes.HelpLink, null, 0, 0, wrong);
                return false;
            }

            Log.Print(["", .. explanation.Lines, ""]);
            return true;
        }
        catch (UnreadableFileException e)
        {
            Log.Error(
                RuleCatalog.PolicyFileReadable.Id,
                RuleCatalog.PolicyFileReadable.HelpLink,
                null,
                0,
                0,
                $"{e.Path} {e.Reason}. Correct the file; when it belongs to the package Standards.Sdk, remove that from NuGet's package "
                    + $"folder and restore again.");
            return false;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private Explanation Explain(DateOnly today)
    {
        var options = new ExplainOptions(
            SdkCatalog.Read(SdkFolder),
            Policies(today),
            RepositoryReader.Read(Root, new RepositoryReaderOptions { Environment = EnvironmentVariables() }, Cancellation),
            today)
        {
            LastBuild = Reports.TryRead(),
            Projects = File.Length > 0 ? [] : new ProjectViewReader(Root, SdkFolder, GlobalProperties()).Read(Path.GetFullPath(Entry), Cancellation),
        };
        return (Rule, File) switch
        {
            ({ Length: > 0 }, _) => Explainer.Rule(Rule, options),
            (_, { Length: > 0 }) => Explainer.File(Path.IsPathRooted(File) ? Relative(File) : File, options),
            _ => Explainer.Property(Property, options),
        };
    }

    private Dictionary<string, string> GlobalProperties()
    {
        var given = (BuildEngine as IBuildEngine6)?.GetGlobalProperties() ?? new Dictionary<string, string>();
        var properties = given
            .Where(p => !OwnProperties.Contains(p.Key, StringComparer.OrdinalIgnoreCase))
            .ToDictionary(p => p.Key, p => p.Value, StringComparer.OrdinalIgnoreCase);
        if (Configuration.Length > 0)
        {
            properties["Configuration"] = Configuration;
        }

        return properties;
    }
}
