using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Templates;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Models.Setup;

/// <summary>
/// When the repository was created, by the record of its template. Where a change is compared with a base, the base's day counts: a change cannot move it.
/// A repository without a record has no day.
/// </summary>
/// <param name="Day">The day; null where nothing says it.</param>
/// <param name="Moved">The day that the checkout says instead of the base's; null when both say the same.</param>
internal sealed record SetupStart(DateOnly? Day, DateOnly? Moved)
{
    /// <summary>The record whose day counts: that of the repository, not of projects that were added later.</summary>
    public const string RecordPath = $"{TemplateRecord.Folder}/template.json";

    /// <summary>Days after the creation in which what is open is only counted.</summary>
    public const int Days = 30;

    /// <summary>The day of a repository.</summary>
    public static SetupStart Of(CheckContext context)
    {
        var own = DayOf(Content(context.Snapshot));
        var before = context.Base.Length == 0 ? null : DayOf(AtBase(context));
        return before is null ? new SetupStart(own, null) : new SetupStart(before, own == before ? null : own);
    }

    /// <summary>The last day on which what is open is only counted; null where nothing says when that began.</summary>
    public DateOnly? LastDay => Day is { } day && day.DayNumber <= DateOnly.MaxValue.DayNumber - Days ? day.PlusDays(Days) : null;

    /// <summary>Whether what is open is only counted on a day. One before the creation says that the record is wrong.</summary>
    public bool IsFresh(DateOnly today) => Day is { } day && today.DayNumber - day.DayNumber is >= -1 and <= Days;

    private static byte[]? Content(RepositorySnapshot snapshot)
    {
        try
        {
            return snapshot.Find(RecordPath)?.ReadBytes(TemplateRecordReader.MaxBytes);
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }

    private static byte[]? AtBase(CheckContext context)
    {
        var root = context.Snapshot.Root;
        if (GitDirectory.Find(root, out _) is null)
        {
            return null;
        }

        var git = new GitCommand(root, new RepositoryReaderOptions());
        var (commit, _) = MergeBase.Find(git, context.Base, context.Cancellation);
        using var files = commit is null ? null : CommittedFiles.Open(root, context.Cancellation);
        return files?.Read(commit!, RecordPath, TemplateRecordReader.MaxBytes);
    }

    private static DateOnly? DayOf(byte[]? content)
    {
        var record = content is null ? null : TemplateRecordReader.Read(RecordPath, content).Record;
        var answer = record?.Answers.FirstOrDefault(a => a.Name == KnownTemplates.CreatedOn);
        return answer is { Values: [var day] } ? ReviewDates.Parse(day) : null;
    }
}
