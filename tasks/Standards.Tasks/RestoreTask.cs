using System.Globalization;
using Microsoft.Build.Framework;
using Standards.Checks.Commands.Restoring;

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
        if (Today() is not { } today)
        {
            return false;
        }

        try
        {
            Run(Request(today));
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Leaving out a restore is an optimisation: whatever goes wrong with it, NuGet runs.
            Log.Message(MessageImportance.Low, $"Standards: the restore was not recorded ({e.GetType().Name}).");
        }

        return true;
    }

    private protected abstract void Run(RestoreRequest request);

    private RestoreRequest Request(DateOnly today)
    {
        var globals = (BuildEngine as IBuildEngine6)?.GetGlobalProperties() ?? new Dictionary<string, string>();
        return new RestoreRequest(
            Root,
            Path.Combine(OutputFolder, "state"),
            Path.GetFullPath(Entry),
            [.. Projects.Select(p => p.GetMetadata("FullPath"))],
            MSBuildToolsPath + "|" + File.GetLastWriteTimeUtc(Path.Combine(MSBuildToolsPath, "NuGet.targets")).Ticks.ToString(CultureInfo.InvariantCulture),
            today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            globals,
            EnvironmentVariables());
    }
}
