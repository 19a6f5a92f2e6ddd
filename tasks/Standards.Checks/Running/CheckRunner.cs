using Standards.Checks.Findings;
using Standards.Checks.Repository;
using Standards.Checks.Rules;

namespace Standards.Checks.Running;

/// <summary>
/// Runs checks and turns what they cannot read into STD0010 and what they do wrong into STD0999, so that one bad file or one bug
/// of ours never hides the other findings.
/// </summary>
public sealed class CheckRunner(IReadOnlyList<IFileCheck> fileChecks, IReadOnlyList<IRepositoryCheck> repositoryChecks)
{
    /// <summary>All findings of the repository. Results of unchanged files come from <paramref name="cache"/>, which is brought up to date.</summary>
    /// <exception cref="OperationCanceledException">The build was cancelled; the cache then must not be saved.</exception>
    public IReadOnlyList<Finding> Run(CheckContext context, ResultCache cache)
    {
        var findings = new List<Finding>();
        foreach (var check in fileChecks)
        {
            RunFileCheck(check, context, cache, findings);
        }

        foreach (var check in repositoryChecks)
        {
            RunRepositoryCheck(check, context, cache, findings);
        }

        return findings;
    }

    /// <summary>The findings of checks over one project.</summary>
    public static IReadOnlyList<Finding> RunProject(IReadOnlyList<IProjectCheck> checks, ProjectFacts project, CheckContext context)
    {
        var findings = new List<Finding>();
        foreach (var check in checks)
        {
            findings.AddRange(Guard(check.GetType().Name, project.Path, () => check.Check(project, context)));
        }

        return findings;
    }

    private static void RunFileCheck(IFileCheck check, CheckContext context, ResultCache cache, List<Finding> findings)
    {
        foreach (var file in context.Snapshot.Files)
        {
            if (!check.Applies(file, context))
            {
                continue;
            }

            context.Cancellation.ThrowIfCancellationRequested();
            var key = $"{check.Name}\n{file.Path}";
            var stamp = $"{file.Size} {file.Stamp}";
            if (!cache.TryGet(key, stamp, out var found))
            {
                found = Guard(check.Name, file.Path, () => check.Check(file, context));
                cache.Set(key, stamp, found);
            }

            findings.AddRange(found);
        }
    }

    private static void RunRepositoryCheck(IRepositoryCheck check, CheckContext context, ResultCache cache, List<Finding> findings)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        var files = new List<SourceFile>();
        foreach (var file in context.Snapshot.Files)
        {
            if (check.DependsOn(file, context))
            {
                files.Add(file);
            }
        }

        var stamp = SnapshotFingerprint.Of(files);
        if (!cache.TryGet(check.Name, stamp, out var found))
        {
            found = Guard(check.Name, "", () => check.Check(files, context));
            cache.Set(check.Name, stamp, found);
        }

        findings.AddRange(found);
    }

    // The one place where any exception is caught: a bug of ours must surface as a finding with what to report, never as a
    // stack trace in somebody's build. The trace's first own frame is enough to find the bug and holds no path of the machine.
    private static List<Finding> Guard(string check, string path, Func<IEnumerable<Finding>> run)
    {
        var findings = new List<Finding>();
        try
        {
            findings.AddRange(run());
        }
        catch (UnreadableFileException e)
        {
            findings.Add(new Finding(RuleCatalog.STD0010, e.Path, 0, 0, $"{e.Path} {e.Reason}", "Correct or remove the file; its rules were not checked"));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            var frame = new System.Diagnostics.StackTrace(e).GetFrame(0)?.GetMethod();
            var place = $"{frame?.DeclaringType?.Name}.{frame?.Name}";
            findings.Add(new Finding(RuleCatalog.STD0999, path, 0, 0, $"{check} failed with {e.GetType().Name} in {place}: this is a bug of Standards.Sdk, not of the repository", "Report this line and the file that it names"));
        }

        return findings;
    }
}
