using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Adr;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Adr;

/// <summary>The records of the base commit against those of the checkout.</summary>
internal sealed class DecisionComparison
{
    private readonly List<(SourceFile File, byte[] Content)> _earlier;
    private readonly IReadOnlyList<SourceFile> _files;
    private readonly CheckContext _context;
    private readonly Dictionary<string, RecordState?> _now = new(StringComparer.Ordinal);
    private readonly ILookup<int, SourceFile> _byNumber;
    private readonly HashSet<int> _repeated;
    private readonly int _free;

    /// <param name="earlier">The records of the base commit and their contents.</param>
    /// <param name="files">The records of the checkout.</param>
    /// <param name="context">Of the run.</param>
    public DecisionComparison(List<(SourceFile File, byte[] Content)> earlier, IReadOnlyList<SourceFile> files, CheckContext context)
    {
        (_earlier, _files, _context) = (earlier, files, context);
        _byNumber = files.Where(file => Number(file) is not null).ToLookup(file => Number(file)!.Value);
        var numbers = earlier.Select(record => Number(record.File)).OfType<int>().ToList();
        _repeated = [.. numbers.GroupBy(number => number).Where(same => same.Count() > 1).Select(same => same.Key)];
        _free = numbers.Concat(files.Select(Number).OfType<int>()).DefaultIfEmpty(0).Max() + 1;
    }

    /// <summary>A finding for each decision that is no longer what it was.</summary>
    public IEnumerable<Finding> Check()
    {
        foreach (var (file, content) in _earlier)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            if (!IsUnchanged(file, content) && Before(file, content) is { IsDecided: true, Decision: not null } state
                && Find(state) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private Finding? Find(RecordState earlier)
    {
        var candidates = SameNumber(earlier.Record).Select(Now).ToArray();
        if (Array.Exists(candidates, now => now is null))
        {
            // AdrRecordCheck reports what cannot be read.
            return null;
        }

        if (Array.Find(candidates, now => earlier.Decision!.LostIn(now!.Decision!) is null) is { } kept)
        {
            return kept.Status is AdrStatus.Proposed or AdrStatus.Rejected ? TakenBack(earlier, kept) : null;
        }

        return candidates.Length > 0 && !IsRepeated(earlier.Record) ? Replaced(earlier, candidates[0]!)
            : IsRenumbered(earlier) || IsSuperseded(earlier) ? null
            : Gone(earlier);
    }

    private bool IsRepeated(AdrRecord record) => record.Name.Number is { } number && _repeated.Contains(number);

    // The record under its own name first: it is the one that was written over.
    private IEnumerable<SourceFile> SameNumber(AdrRecord record)
    {
        var own = record.Name.Text;
        return (record.Name.Number is { } number ? _byNumber[number] : _files.Where(file => file.Name == own)).OrderBy(file => file.Name != own);
    }

    // Two branches took one number, and one of them got another since (STD3102).
    private bool IsRenumbered(RecordState earlier) => _files.Any(file => Number(file) != earlier.Record.Name.Number
        && Now(file) is { } now
        && earlier.Decision!.LostIn(now.Decision!) is null
        && earlier.Decision.HasTitleOf(now.Decision!));

    private bool IsSuperseded(RecordState earlier) => _files.Any(file =>
        Now(file)?.Record.Relations.Any(relation => relation.Kind == AdrRelationKind.Supersedes && relation.PointsTo(earlier.Record.Name)) == true);

    // Git may have written other line ends into the work tree.
    private bool IsUnchanged(SourceFile file, byte[] content) => _files.FirstOrDefault(other => other.Path == file.Path) is { } now
        && now.TryReadText(AdrReader.MaxBytes) is { } text
        && text.ReplaceLineEndings("\n") == Encoding.UTF8.GetString(content).ReplaceLineEndings("\n");

    private RecordState? Now(SourceFile file)
    {
        if (!_now.TryGetValue(file.Path, out var state))
        {
            var read = file.TryReadText(AdrReader.MaxBytes) is { } text ? RecordState.Read(file, text, _context.Policy.Adr) : null;
            _now[file.Path] = state = read?.Decision is null ? null : read;
        }

        return state;
    }

    private RecordState Before(SourceFile file, byte[] content) => RecordState.Read(
        file, Encoding.UTF8.GetString(content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? content.AsSpan(3) : content), _context.Policy.Adr);

    private Finding Replaced(RecordState earlier, RecordState now) => IsRenumbered(earlier) ? Reused(earlier, now) : Overwritten(earlier, now);

    private Finding Overwritten(RecordState earlier, RecordState now) => At(
        now.Record.Title?.Line ?? 0,
        now,
        $"{Named(earlier)} was accepted, and now decides something else: {earlier.Decision!.LostIn(now.Decision!)}",
        $"Restore {earlier.Record.Path}, write what is decided now as record {_free:D4} that supersedes it, and have the old one say 'Superseded by'");

    private Finding Reused(RecordState earlier, RecordState now) => At(
        now.Record.Title?.Line ?? 0,
        now,
        $"{Named(earlier)} was accepted under this number, which now belongs to another decision",
        $"Give {earlier.Record.Path} its number again, and the other record the number {_free:D4}: references to the number mean the old decision");

    private static Finding TakenBack(RecordState earlier, RecordState now) => At(
        now.Record.Status!.Line,
        now,
        $"{Named(earlier)} was {earlier.Status}, and is {now.Status} now, as if nobody had decided",
        $"Write '{now.Record.Status.With(earlier.Status!.Value)}' again; a decision that no longer holds is Superseded, with a link to its successor");

    private Finding Gone(RecordState earlier) => new(
        RuleCatalog.AdrImmutability,
        earlier.Record.Path,
        0,
        0,
        $"{Named(earlier)} was accepted, and the change removes it",
        "Restore the file, and set its status to Superseded or Deprecated with a link to its successor when the decision no longer holds");

    private static Finding At(int line, RecordState now, string message, string fix) =>
        new(RuleCatalog.AdrImmutability, now.Record.Path, line, line > 0 ? 1 : 0, message, fix);

    private static string Named(RecordState state) => state.Record.Title is { } title ? ValueText.Quote(title.Text) : ValueText.Quote(state.Record.Name.Text);

    private static int? Number(SourceFile file) => AdrFileName.Parse(file.Name).Number;
}
