using System.Collections.Concurrent;
using System.Diagnostics;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Engine.Running;

/// <summary>
/// Runs checks and turns what they cannot read into STD0010 and what they do wrong into STD0999, so that one bad file or one bug
/// of ours never hides the other findings.
/// </summary>
public sealed class CheckRunner(IReadOnlyList<IFileCheck> fileChecks, IReadOnlyList<IRepositoryCheck> repositoryChecks)
{
    private const int MaxThreads = 4;

    // Checks that found files to look at, and what gives the rules of those that are about more than one kind of file.
    private readonly List<(IRuleReporter Check, Func<IEnumerable<RuleDescriptor>> Rules)> _judging = [];

    // Below this, waking other threads costs more than it saves.
    private const int ParallelFrom = 64;

    /// <summary>All findings of the repository. Results of unchanged files come from <paramref name="cache"/>, which is brought up to date.</summary>
    /// <exception cref="OperationCanceledException">The build was cancelled; the cache then must not be saved.</exception>
    public IReadOnlyList<Finding> Run(CheckContext context, ResultCache cache)
    {
        var findings = new List<Finding>();
        RunFileChecks(context, cache, findings);

        foreach (var check in repositoryChecks)
        {
            RunRepositoryCheck(check, context, cache, findings);
        }

        return findings;
    }

    /// <summary>Which of the rules had something to judge in the last run: a check that reports them found files that they are about.</summary>
    public IReadOnlyList<bool> HaveSubjects(IReadOnlyList<RuleDescriptor> rules, CheckContext context)
    {
        var judged = new HashSet<RuleDescriptor>(ReferenceEqualityComparer.Instance);
        foreach (var (_, ofCheck) in _judging)
        {
            judged.UnionWith(ofCheck());
        }

        var declared = context.Policy.DeclaredRules.ToHashSet<RuleDescriptor>(ReferenceEqualityComparer.Instance);
        return [.. rules.Select(rule => judged.Contains(rule) || (declared.Contains(rule) && _judging.Exists(j => j.Check.Reports(rule, context))))];
    }

    /// <summary>The findings of checks over one project.</summary>
    public static IReadOnlyList<Finding> RunProject(IReadOnlyList<IProjectCheck> checks, ProjectFacts project, CheckContext context)
    {
        var findings = new List<Finding>();
        foreach (var check in checks)
        {
            findings.AddRange(Guard(check, project.Path, context, () => check.Check(project, context)));
        }

        return findings;
    }

    // File by file, not check by check: several checks read the same document, and the second finds it read.
    private void RunFileChecks(CheckContext context, ResultCache cache, List<Finding> findings)
    {
        var chosen = fileChecks.Select(check => Choose(check, context, f => check.Applies(f, context), findings)).ToArray();
        foreach (var (check, files) in fileChecks.Zip(chosen).Where(pair => pair.Second.Count > 0))
        {
            _judging.Add((check, () => check.Rules));
        }

        var next = new int[chosen.Length];
        var runs = new List<FileCheckRun>();
        foreach (var file in context.Snapshot.Files)
        {
            for (var i = 0; i < chosen.Length; i++)
            {
                // Both are in the order of the snapshot.
                if (next[i] < chosen[i].Count && ReferenceEquals(chosen[i][next[i]], file))
                {
                    next[i]++;
                    runs.Add(new FileCheckRun(fileChecks[i], file, cache));
                }
            }
        }

        Compute([.. runs.Where(r => r.Findings is null)], context);
        foreach (var run in runs)
        {
            findings.AddRange(run.Keep(cache));
        }
    }

    // Reading is most of it, and a processor reads while another waits.
    private static void Compute(FileCheckRun[] runs, CheckContext context)
    {
        if (runs.Length < ParallelFrom)
        {
            Compute(runs, 0, runs.Length, context);
            return;
        }

        var options = new ParallelOptions { CancellationToken = context.Cancellation, MaxDegreeOfParallelism = MaxThreads };
        Parallel.ForEach(Partitioner.Create(0, runs.Length, ParallelFrom), options, range => Compute(runs, range.Item1, range.Item2, context));
    }

    private static void Compute(FileCheckRun[] runs, int from, int to, CheckContext context)
    {
        var own = context with { Pages = new(), Yaml = new() };
        for (var i = from; i < to; i++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var (check, file) = (runs[i].Check, runs[i].File);
            runs[i].Findings = Guard(check, file.Path, own, () => check.Check(file, own));
        }
    }

    private void RunRepositoryCheck(IRepositoryCheck check, CheckContext context, ResultCache cache, List<Finding> findings)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        var files = Choose(check, context, f => check.DependsOn(f, context), findings);
        var stamp = SnapshotFingerprint.Of(files);
        var isOfPaths = false;
        findings.AddRange(Guard(check, "", context, () =>
        {
            isOfPaths = check.DependsOnPaths(files, context);
            stamp += isOfPaths ? SnapshotFingerprint.OfPaths(context.Snapshot.Files) : "";
            return [];
        }));
        if (files.Count > 0 || isOfPaths)
        {
            _judging.Add((check, () => files.Count == 0 ? check.Rules : check.RulesOn(files, context)));
        }

        findings.AddRange(Cached(cache, check.Name, stamp, () => Guard(check, "", context, () => check.Check(files, context))));
    }

    private static List<SourceFile> Choose(IRuleReporter check, CheckContext context, Func<SourceFile, bool> isChosen, List<Finding> findings)
    {
        var files = new List<SourceFile>();
        findings.AddRange(Guard(check, "", context, () =>
        {
            foreach (var file in context.Snapshot.Files)
            {
                if (isChosen(file))
                {
                    files.Add(file);
                }
            }

            return [];
        }));
        return files;
    }

    private static IReadOnlyList<Finding> Cached(ResultCache cache, string key, string stamp, Func<List<Finding>> compute)
    {
        if (!cache.TryGet(key, stamp, out var found))
        {
            found = compute();
            cache.Set(key, stamp, found);
        }

        return found;
    }

    // The one place where any exception is caught: a bug of ours must surface as a finding with what to report, never as a
    // stack trace in somebody's build. The check's own frame is enough to find the bug and holds no path of the machine.
    private static List<Finding> Guard(IRuleReporter check, string path, CheckContext context, Func<IEnumerable<Finding>> run)
    {
        var findings = new List<Finding>();
        try
        {
            foreach (var finding in run())
            {
                findings.Add(
                    ReferenceEquals(finding.Rule, RuleCatalog.CheckInputReadable) || check.Reports(finding.Rule, context)
                        ? finding
                        : Bug(check, path, $"reported {finding.Rule.Id}, which it does not declare"));
            }
        }
        catch (UnreadableFileException e) when (Specimens.HoldDocument(e.Path))
        {
            // A test of a reader of documents has some that none can read.
        }
        catch (UnreadableFileException e)
        {
            findings.Add(
                new Finding(RuleCatalog.CheckInputReadable, e.Path, 0, 0, $"{e.Path} {e.Reason}", "Correct or remove the file; its rules were not checked"));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            findings.Add(Bug(check, path, $"failed with {e.GetType().Name} in {Place(e)}"));
        }

        return findings;
    }

    private static Finding Bug(IRuleReporter check, string path, string what) => new(
        RuleCatalog.SdkInternalError,
        path,
        0,
        0,
        $"{check.GetType().Name} {what}: this is a bug of Standards.Sdk, not of the repository",
        "Report this line and the file that it names");

    // The innermost frame that is not the framework's: 'String.Substring' alone would tell nobody where to look.
    private static string Place(Exception e)
    {
        var methods = new StackTrace(e).GetFrames().Select(DiagnosticMethodInfo.Create).OfType<DiagnosticMethodInfo>().ToArray();
        var method = methods.FirstOrDefault(m => m.DeclaringTypeName?.StartsWith("System.", StringComparison.Ordinal) != true) ?? methods.FirstOrDefault();
        // An iterator or a lambda: the compiler's names hold the method they stand for, in angle brackets.
        var types = (method?.DeclaringTypeName ?? "").Split('+');
        var name = Written(method?.Name);
        var last = types.Length - 1;
        for (; last > 0 && types[last].StartsWith('<'); last--)
        {
            name = Written(types[last]) is { Length: > 0 } written ? written : name;
        }

        return $"{types[last].Split('.')[^1]}.{name}";
    }

    private static string? Written(string? name) => name is ['<', .. var rest] && rest.IndexOf('>') is var end and >= 0 ? rest[..end] : name;
}
