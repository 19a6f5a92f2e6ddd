using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Engine.Running;

/// <summary>What every check may know besides its file: the policy, the day, the snapshot.</summary>
/// <param name="Snapshot">The files of the repository; the only files that a check may read.</param>
/// <param name="Policy">The policy in force.</param>
/// <param name="Today">The day that time rules use (MSBuild property <c>StandardsDate</c>, default today in UTC).</param>
/// <param name="Cancellation">Observed between files.</param>
public sealed record CheckContext(
    RepositorySnapshot Snapshot,
    Policy Policy,
    DateOnly Today,
    CancellationToken Cancellation)
{
    private readonly DateOnly? _dueBefore;

    /// <summary>The moment for rules that count hours; the last one of the day when only that is known, so that no grace is too long.</summary>
    public DateTimeOffset Now { get; init; } = new(Today.ToDateTime(new TimeOnly(23, 59, 59)), TimeSpan.Zero);

    /// <summary>
    /// Work of which the last day lies before this one is due. Today in a build; a later day where a command lists what comes.
    /// </summary>
    public DateOnly DueBefore
    {
        get => _dueBefore ?? Today;
        init => _dueBefore = value;
    }

    /// <summary>The branch, tag or commit that the change is compared with (MSBuild property <c>StandardsBase</c>); empty where there is none.</summary>
    public string Base { get; init; } = "";

    /// <summary>The document that a file check read last.</summary>
    internal DocumentPages Pages { get; init; } = new();

    /// <summary>The pipeline that a file check read last.</summary>
    internal YamlPages Yaml { get; init; } = new();

    /// <summary>What checks of a concern share in this run.</summary>
    internal RunMemory Memory { get; init; } = new();

    /// <summary>What was read from single files, in this run and in earlier ones.</summary>
    public FileFacts Facts { get; init; } = new();
}
