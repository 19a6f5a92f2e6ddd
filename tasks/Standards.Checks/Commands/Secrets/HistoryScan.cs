using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Secrets;
using Standards.Checks.Rules.Secrets;

namespace Standards.Checks.Commands.Secrets;

/// <summary>
/// Searches every content that a file ever had, each once, and says in which commit a value came in. One git names the contents, another
/// gives them; what is kept is a hash of each and what was found.
/// </summary>
public sealed class HistoryScan(HistoryScanOptions options)
{
    /// <summary>Name of the report in the output folder.</summary>
    public const string FileName = "history.json";

    private const int MaxGaps = 100;

    // Each holds up to a megabyte and what it is decoded to.
    private const int MaxRunning = 8;

    private readonly string _physical = PhysicalPath.Of(options.Run.Root);
    private readonly RepositoryReaderOptions _gitOptions = new() { Environment = options.Run.Environment, GitTimeout = TimeSpan.FromMinutes(1) };
    private readonly List<HistoryGap> _gaps = [];
    private readonly Queue<(HistoryBlob Blob, Task<SecretFacts> Facts)> _running = new();
    private HistoryGroups _groups = new(new SecretPolicy());
    private int _gapCount;
    private int _blobs;
    private long _bytes;

    /// <summary>Contents that were searched so far; may be read from another thread.</summary>
    public int Searched => Volatile.Read(ref _blobs);

    /// <summary>Searches and writes the report. One call an object.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; git was killed and no report written.</exception>
    public HistoryScanResult Execute(CancellationToken cancellationToken)
    {
        if (GitDirectory.Find(_physical, out var isBroken) is not { } git)
        {
            return Failed(isBroken ? "git does not recognise the repository that .git stands for" : "the folder belongs to no git repository");
        }

        try
        {
            var command = new GitCommand(_physical, _gitOptions);
            var (range, problem) = HistoryRange.Of(options.Since, command, cancellationToken);
            if (problem is not null)
            {
                return Failed(problem);
            }

            var head = HeadFiles.Read(command, cancellationToken);
            var absent = AbsentObjects.Read(_physical, _gitOptions, command, cancellationToken);
            using var log = GitProcess.TryStart(_physical, _gitOptions, null, out var failure, cancellationToken, HistoryWalk.Arguments(range));
            using var content = GitProcess.TryStart(_physical, _gitOptions, null, out failure, cancellationToken, GitObjects.Arguments);
            if (log is null || content is null)
            {
                return Failed($"git {failure}");
            }

            log.Input.Close();
            var policies = PolicyLoader.Load(options.Run.Policy);
            _groups = new HistoryGroups(policies.Policy.Secrets);
            var walk = new HistoryWalk(log);
            using var objects = new GitObjects(content);
            Search(walk, objects, new SecretBlobReader(SecretCheck.ReaderOf(policies.Policy.Secrets), git), head, absent, cancellationToken);
            return log.Finish() is { } reason ? Failed($"git {reason}") : Report(git, head, policies, walk.Commits);
        }
        catch (Exception e) when (e is IOException or FormatException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Failed("git ended before it had given the whole history");
        }
    }

    private void Search(
        HistoryWalk walk, GitObjects objects, SecretBlobReader reader, HeadFiles head, IReadOnlySet<string> absent, CancellationToken cancellationToken)
    {
        // The same content is another text in a file of another format: a value without quotes is one in YAML and none in C#.
        var seen = new HashSet<(UInt128 Id, FileFormat Format)>();
        var asked = new Queue<HistoryBlob>();
        foreach (var blob in walk.Blobs())
        {
            if (!blob.Change.IsFile
                || FileFormats.IsSkipped(blob.Change.Path)
                || !seen.Add(
                    (UInt128.Parse(blob.Change.Id.AsSpan(0, 32), NumberStyles.HexNumber, CultureInfo.InvariantCulture), FileFormats.Of(blob.Change.Path))))
            {
                continue;
            }

            if (absent.Contains(blob.Change.Id))
            {
                // Git would end when it is asked for one.
                Add(blob, new SecretFacts([], [], "is not in this clone"), head);
                continue;
            }

            objects.Ask(blob.Change.Id);
            asked.Enqueue(blob);
            if (asked.Count == GitObjects.Ahead)
            {
                // Half of them, so that git has something to unpack while this searches.
                objects.Flush();
                Read(asked, GitObjects.Ahead / 2, objects, reader, head, cancellationToken);
            }
        }

        objects.Flush();
        Read(asked, asked.Count, objects, reader, head, cancellationToken);
        while (_running.TryDequeue(out var last))
        {
            Add(last.Blob, last.Facts.GetAwaiter().GetResult(), head);
        }
    }

    private void Read(Queue<HistoryBlob> asked, int count, GitObjects objects, SecretBlobReader reader, HeadFiles head, CancellationToken cancellationToken)
    {
        for (; count > 0; count--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var blob = asked.Dequeue();
            var content = objects.Next();
            _bytes += content?.Length ?? 0;
            _running.Enqueue((blob, reader.Start(content, blob.Change.Path)));
            if (_running.Count > MaxRunning)
            {
                // In their order, because the first place of a value counts.
                var (first, facts) = _running.Dequeue();
                Add(first, facts.GetAwaiter().GetResult(), head);
            }
        }
    }

    private void Add(HistoryBlob blob, SecretFacts facts, HeadFiles head)
    {
        Volatile.Write(ref _blobs, _blobs + 1);
        if (facts.NotSearched.Length > 0 && _gapCount++ < MaxGaps)
        {
            _gaps.Add(new HistoryGap(blob.Change.Path, blob.Commit, facts.NotSearched));
        }

        if (facts.Secrets.Count > 0)
        {
            _groups.Add(blob, facts, head.With(blob.Change.Id));
        }
    }

    private HistoryScanResult Report(GitDirectory git, HeadFiles head, PolicySet policies, int commits)
    {
        var judged = Judge(_groups.Secrets(), policies);
        var isShallow = File.Exists(Path.Combine(git.CommonPath, "shallow"));
        var report = new HistoryReport(head.Commit, options.Since, isShallow, commits, _blobs, _bytes, _groups.Allowed, judged, _gaps);
        OutputFolders.Create(options.Run.OutputFolder);
        var isWritten = AtomicFile.TryWrite(Path.Combine(options.Run.OutputFolder, FileName), HistoryWriter.Write(report));
        var openSecrets = judged.Where(v => v.Exemption is null).ToArray();
        var verdicts = openSecrets.GroupBy(v => v.Finding.Rule.Id, StringComparer.Ordinal).SelectMany(g => g.Take(FindingList.Max)).Select(Shown);
        // A gate must not pass over what it did not see.
        string[] gaps = [.. Gaps(isShallow)];
        return new HistoryScanResult(
            [.. verdicts],
            commits,
            _blobs,
            _bytes,
            openSecrets.Count(v => v.Secret.InHead.Count > 0),
            [.. options.FailOnSecrets ? [] : gaps, .. Remarks(judged, isWritten)])
        {
            Gaps = options.FailOnSecrets ? gaps : [],
        };
    }

    private List<HistoryVerdict> Judge(IReadOnlyList<HistorySecret> secrets, PolicySet policies)
    {
        var verdicts = new List<HistoryVerdict>();
        var resolver = new SeverityResolver(policies.Policy, options.Run.Severities);
        var judge = new ExemptionJudge(policies.Waivers, policies.Baseline, path => File.Exists(Path.Combine(_physical, path)));
        foreach (var secret in secrets)
        {
            if (resolver.Judge([secret.Finding(policies.Policy.Service.Name)]) is [var verdict])
            {
                var severity = verdict.Severity == Severity.Error && !options.FailOnSecrets ? Severity.Warning : verdict.Severity;
                verdicts.Add(new HistoryVerdict(secret, verdict.Finding, severity, judge.Apply([verdict])[0].Exemption));
            }
        }

        return verdicts;
    }

    private static Verdict Shown(HistoryVerdict verdict)
    {
        var secret = verdict.Secret;
        var now = secret.InHead.Count switch
        {
            0 => "not in HEAD any more",
            1 => $"still in HEAD in {ValueText.OneLine(secret.InHead[0])}",
            var files => string.Create(
                CultureInfo.InvariantCulture,
                $"still in HEAD in {ValueText.OneLine(secret.InHead[0])} and {files - 1} other {(files == 2 ? "file" : "files")}"),
        };
        var versions = secret.Versions == 1 ? "one version of a file" : string.Create(CultureInfo.InvariantCulture, $"{secret.Versions} versions of files");
        var finding = verdict.Finding;
        return new Verdict(
            finding with
            {
                Path = $"{ValueText.OneLine(secret.Path)}@{secret.Commit[..HistorySecret.ShortCommit]}",
                Message = $"{finding.Message}; since {secret.Date}, in {versions}, {now}",
            },
            verdict.Severity);
    }

    private IEnumerable<string> Gaps(bool isShallow)
    {
        if (isShallow)
        {
            yield return "The clone is shallow: commits before its first are not here and were not searched. 'git fetch --unshallow' gets them.";
        }

        if (_gapCount > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{_gapCount} {(_gapCount == 1 ? "version of a file was" : "versions of files were")} not searched; '{ValueText.OneLine(_gaps[0].Path)}' of "
                    + $"{_gaps[0].Commit[..HistorySecret.ShortCommit]} {_gaps[0].Why}.");
        }
    }

    private IEnumerable<string> Remarks(List<HistoryVerdict> judged, bool isWritten)
    {
        if (_groups.Allowed > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{_groups.Allowed} {(_groups.Allowed == 1 ? "value is" : "values are")} left out, because a comment allows "
                    + $"{(_groups.Allowed == 1 ? "it" : "them")}.");
        }

        if (judged.Count(v => v.Exemption is not null) is var held and > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{held} {(held == 1 ? "value is" : "values are")} held by a waiver or the baseline.");
        }

        if (_groups.IsFull)
        {
            yield return "There are more values than the 10,000 that are kept; the others are not listed.";
        }

        if (!isWritten)
        {
            yield return $"{FileName} could not be written.";
        }
    }

    private static HistoryScanResult Failed(string why) => new([], 0, 0, 0, 0, [], why);
}
