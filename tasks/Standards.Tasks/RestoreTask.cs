using Microsoft.Build.Framework;
using Standards.Checks.Restoring;

namespace Standards.Tasks;

/// <summary>What the two restore tasks share: the description of the restore.</summary>
public abstract class RestoreTask : StandardsTask
{
    /// <summary>Absolute path of the solution or project.</summary>
    [Required]
    public string Entry { get; set; } = "";

    /// <summary>The projects of the solution, or the project.</summary>
    [Required]
    public ITaskItem[] Projects { get; set; } = [];

    /// <summary>Folder of MSBuild, which changes with the .NET SDK.</summary>
    [Required]
    public string MSBuildToolsPath { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            Run(Request());
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Leaving out a restore is an optimisation: whatever goes wrong with it, NuGet runs.
            Log.LogMessage(MessageImportance.Low, "Standards: the restore was not recorded ({0}).", e.GetType().Name);
        }

        return true;
    }

    private protected abstract void Run(RestoreRequest request);

    private RestoreRequest Request()
    {
        var globals = (BuildEngine as IBuildEngine6)?.GetGlobalProperties() ?? new Dictionary<string, string>();
        return new RestoreRequest(
            Root,
            Path.Combine(OutputFolder, "state"),
            Path.GetFullPath(Entry),
            [.. Projects.Select(p => p.GetMetadata("FullPath"))],
            MSBuildToolsPath + "|" + File.GetLastWriteTimeUtc(Path.Combine(MSBuildToolsPath, "NuGet.targets")).Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Date,
            globals,
            EnvironmentVariables());
    }
}
