using System.Globalization;
using Microsoft.Build.Framework;
using Standards.Checks.Artifacts.Provenance.Reproduction;
using Standards.Checks.Findings;

namespace Standards.Tasks;

/// <summary>The command StandardsReproduce: builds the commit twice in two folders and compares what came of it.</summary>
public sealed class ReproduceBuild : StandardsTask
{
    private const int DefaultMinutes = 30;
    private const int MaxMinutes = 24 * 60;

    /// <summary>Absolute path of the project or solution.</summary>
    [Required]
    public string Entry { get; set; } = "";

    /// <summary>After how many minutes all is ended; 30 when empty.</summary>
    public string Timeout { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute() => Today() is { } today && AnswerOnce(("Standards.Reproduce", Root, Entry), () => Show(Findings(), today));

    private IReadOnlyList<Finding> Findings()
    {
        if (!int.TryParse(Timeout, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || minutes is 0 or > MaxMinutes)
        {
            minutes = DefaultMinutes;
            if (Timeout.Length > 0)
            {
                return [ReproductionFindings.NotBuilt(
                    Relative(Entry),
                    $"'{Timeout}' is no number of minutes",
                    "Write 'dotnet build -t:StandardsReproduce -p:StandardsTimeout=60'; a day is the most")];
            }
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(TimeSpan.FromMinutes(minutes));
        try
        {
            return new ReproductionRun(Root, Path.GetFullPath(Entry), EnvironmentVariables(), line => Log.Print([$"Standards: {line}"])).Execute(limit.Token);
        }
        catch (OperationCanceledException) when (!Cancellation.IsCancellationRequested)
        {
            return [ReproductionFindings.NotBuilt(
                Relative(Entry),
                string.Create(CultureInfo.InvariantCulture, $"the builds were not done after {minutes} minutes"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Give them more time, 'dotnet build -t:StandardsReproduce -p:StandardsTimeout={minutes * 2}', or name a smaller project"))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [ReproductionFindings.NotBuilt(
                Relative(Entry),
                $"{ReproductionRun.Folder} cannot be written or removed",
                "Close what holds files in it, make it writable, and run the command again")];
        }
    }
}
