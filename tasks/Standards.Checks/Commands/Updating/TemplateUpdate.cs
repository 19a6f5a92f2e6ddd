using System.Globalization;
using Standards.Checks.Artifacts.Provenance.Reproduction;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Versions;
using Standards.Checks.Models.Templates;

namespace Standards.Checks.Commands.Updating;

/// <summary>
/// Brings a repository to another version of the template that wrote it: both versions are rendered with the recorded answers, and git merges what
/// changed between them into what is here. Nothing is committed.
/// </summary>
/// <param name="request">What was asked for.</param>
/// <param name="say">Told what happens.</param>
public sealed class TemplateUpdate(UpdateRequest request, Action<string> say)
{
    /// <summary>Repository-relative path of the folder for what lasts as long as the update.</summary>
    public const string Folder = "artifacts/standards/.update";

    /// <summary>What is wrong; empty when it is done or there was nothing to do.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; what was started was killed.</exception>
    public IReadOnlyList<Finding> Execute()
    {
        try
        {
            return Update();
        }
        catch (UpdateRefusedException e)
        {
            return [UpdateFindings.Refused(e.Message, e.Fix)];
        }
        finally
        {
            UpdateState.Remove(Path.Combine(request.Root, Folder));
        }
    }

    private IReadOnlyList<Finding> Update()
    {
        if (SemanticVersion.TryParse(request.Version) is not { } target)
        {
            throw new UpdateRefusedException(
                $"{ValueText.Quote(request.Version)} is no version", "Write 'dotnet build -t:StandardsUpdate -p:StandardsTemplateVersion=1.2.3'");
        }

        var state = UpdateState.Open(request, Path.Combine(request.Root, Folder));
        var (records, findings) = state.Records();
        if (findings.Count > 0)
        {
            return findings;
        }

        if (records.FirstOrDefault(r => SemanticVersion.TryParse(r.Version)!.CompareTo(target) > 0) is { } later)
        {
            throw new UpdateRefusedException(
                $"{later.Path} was written by version {later.Version}, which is later than {target}",
                $"Name a later one, 'dotnet build -t:StandardsUpdate -p:StandardsTemplateVersion=VERSION'; to go back, revert the commit of the update");
        }

        var stale = records.Where(r => r.Version != target.ToString()).ToList();
        if (stale.Count == 0)
        {
            say($"nothing to do: {string.Join(", ", records.Select(r => $"{r.Path} is of version {r.Version}"))}");
            if (!request.IsVersionGiven)
            {
                say("that is the version of the SDK that runs; name a later one: dotnet build -t:StandardsUpdate -p:StandardsTemplateVersion=VERSION");
            }

            return [];
        }

        return Merge(state, stale, target.ToString());
    }

    private IReadOnlyList<Finding> Merge(UpdateState state, List<TemplateRecord> records, string target)
    {
        var (before, after) = Render(state, records, target);
        var message =
            $"Update {string.Join(", ", records.Select(r => r.Template).Distinct())} from "
            + $"{string.Join(", ", records.Select(r => r.Version).Distinct())} to {target}";
        var merge = TreeMerge.Compute(state.Git, before.Files, after.Files, [.. records.Select(r => r.Path)], message);
        foreach (var record in records)
        {
            say($"{record.Template} {record.Version} -> {target} ({record.Path})");
        }

        foreach (var remark in after.Remarks)
        {
            say($"  {remark}");
        }

        UpdateReport.Write(merge.Files, say);
        state.RefuseOverwriting(merge.Additions);
        var conflicts = merge.Files.Where(f => f.Fate == FileFate.Conflict).ToList();
        if (!request.Apply)
        {
            say(
                $"nothing was written; to write it: dotnet build -t:StandardsUpdate "
                    + $"{(request.IsVersionGiven ? $"-p:StandardsTemplateVersion={target} " : "")}-p:StandardsApply=true");
            return [];
        }

        state.Start(merge.Additions);
        merge.Apply();
        state.End();
        if (conflicts.Count > 0)
        {
            return [UpdateFindings.Left(conflicts)];
        }

        say("it is staged and not committed; look at it with 'git diff --staged', or take it back with 'git reset --merge'. Then:");
        say("  dotnet restore --force-evaluate");
        say("  dotnet build && dotnet test");
        say($"  git add -A && git commit -m \"{message}\"");
        return [];
    }

    private (TemplateRenderer Before, TemplateRenderer After) Render(UpdateState state, List<TemplateRecord> records, string target)
    {
        if (GitProgram.Find("dotnet", request.Environment.ToDictionary(v => v.Key, string? (v) => v.Value)) is not { } program)
        {
            throw new UpdateRefusedException("dotnet is not in PATH", "Put the folder of dotnet into PATH and run the command again");
        }

        var dotnet = new ChildBuild(program, ChildBuild.EnvironmentOf(request.Environment));
        var packages = new TemplatePackages(request, dotnet);
        _ = packages.Find(target);

        // The two sides share nothing but the list of folders, which is made above.
        var after = new TemplateRenderer(request, Path.Combine(state.WorkFolder, "new"), dotnet, packages);
        var newer = Task.Factory.StartNew(
            () =>
            {
                var package = after.Install(target);
                foreach (var record in records)
                {
                    after.Render(record, target, package, isTolerant: true);
                }
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        TemplateRenderer? before = null;
        try
        {
            before = Before(state, records, dotnet, packages);
        }
        finally
        {
            // Its own failure is told below, unless there is one already.
            newer
                .ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default)
                .GetAwaiter()
                .GetResult();
        }

        newer.GetAwaiter().GetResult();
        foreach (var record in records)
        {
            Recorded(record, after, target);
        }

        return (before, after);
    }

    private TemplateRenderer Before(UpdateState state, List<TemplateRecord> records, ChildBuild dotnet, TemplatePackages packages)
    {
        TemplateRenderer? all = null;
        var count = 0;
        foreach (var version in records.GroupBy(r => r.Version, StringComparer.Ordinal))
        {
            var renderer = new TemplateRenderer(
                request, Path.Combine(state.WorkFolder, string.Create(CultureInfo.InvariantCulture, $"old{count++}")), dotnet, packages);
            var package = renderer.Install(version.Key);
            foreach (var record in version)
            {
                renderer.Render(record, version.Key, package, isTolerant: false);
            }

            all = all is null ? renderer : all.With(renderer);
        }

        return all!;
    }

    // Without it, the next update would begin where this one began.
    private static void Recorded(TemplateRecord record, TemplateRenderer after, string target)
    {
        if (!after.Files.TryGetValue(record.Path, out var content) || TemplateRecordReader.Read(record.Path, content).Record?.Version != target)
        {
            throw new UpdateRefusedException(
                $"version {target} of {record.Template} does not write {record.Path} of its own version",
                "Name another version: 'dotnet build -t:StandardsUpdate -p:StandardsTemplateVersion=VERSION'");
        }
    }
}
