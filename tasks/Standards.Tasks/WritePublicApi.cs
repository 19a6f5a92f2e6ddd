using System.Text;
using Microsoft.Build.Framework;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Rules.PublicApi;

namespace Standards.Tasks;

/// <summary>
/// The command StandardsPublicApi: records the public API of projects that were built. What breaks users of a released version is
/// recorded for a new major version only.
/// </summary>
public sealed class WritePublicApi : StandardsTask
{
    private const long MaxFactsBytes = 1024 * 1024;

    /// <summary>Files of <c>key=value</c> lines, one for each project and framework: <c>project</c>, <c>assembly</c> and what checks of outputs know.</summary>
    [Required]
    public ITaskItem[] Inputs { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            var isWritten = true;
            foreach (var file in Inputs.Select(f => f.ItemSpec).Order(StringComparer.Ordinal))
            {
                isWritten &= Write(file);
            }

            return isWritten;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private bool Write(string factsFile)
    {
        ProjectFacts project;
        try
        {
            project = Read(factsFile);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(RuleCatalog.PublicApiReadWhole, null, 0, "What the build knows of a project cannot be read. Build again.");
        }

        var path = Relative(project.Output.ApiPath);
        try
        {
            var old = File.Exists(project.Output.ApiPath) ? new SourceFile(Root, path, 0, 0).ReadText(ApiFile.MaxBytes) : null;
            var file = old is null ? null : ApiFile.Parse(old);
            if (file?.Problems is [var problem, ..])
            {
                return Fail(RuleCatalog.PublicApiFileReadable, path, problem.Line, $"{problem.Message}. {problem.Fix}.");
            }

            var members = ApiReader.Read(project.AssemblyPath, Cancellation);
            var (version, baseline) = (project.Output.Version, project.Output.BaselineVersion);
            var comparison = file is null ? null : ApiComparison.Of(file, members, version, baseline);
            if (comparison is not null && PublicApiCheck.Breaks(project, path, comparison).Limit().ToList() is { Count: > 0 } breaks)
            {
                breaks.ForEach(b => Fail(b.Rule, b.Path, b.Line, b.Text));
                return false;
            }

            var text = ApiRecord.Write(project.Name, file, members, version, baseline);
            var isSame = text == old?.ReplaceLineEndings("\n");
            if (!isSame && !AtomicFile.TryWrite(project.Output.ApiPath, Encoding.UTF8.GetBytes(text)))
            {
                return Fail(RuleCatalog.PublicApiFileReadable, path, 0, "The file cannot be written. Make it a file that you may change.");
            }

            var added = comparison?.Added.Count ?? members.Count;
            Log.Print([isSame
                ? $"Standards: {path} is as it was, with {members.Count} declarations."
                : $"Standards: {path} holds {members.Count} declarations for {version}: {added} new, {comparison?.Gone.Count ?? 0} gone. Commit the "
                    + $"file, so that it is reviewed."]);
            return true;
        }
        catch (UnreadableFileException e)
        {
            return Fail(RuleCatalog.PublicApiFileReadable, path, 0, $"The file {e.Reason}. Delete it and run the command again.");
        }
        catch (ApiException e)
        {
            var finding = PublicApiCheck.Unread(project, e);
            return Fail(finding.Rule, finding.Path, finding.Line, finding.Text);
        }
    }

    private ProjectFacts Read(string file)
    {
        if (new FileInfo(file).Length > MaxFactsBytes)
        {
            throw new IOException();
        }

        var lines = File.ReadAllLines(file);
        var facts = new FactLines(lines);
        return new ProjectFacts
        {
            Path = Relative(facts.Of("project")),
            Name = Path.GetFileNameWithoutExtension(facts.Of("project")),
            OutputType = "Library",
            AssemblyPath = facts.Of("assembly"),
            Output = OutputFacts.Parse(lines),
        };
    }

    private bool Fail(RuleDescriptor rule, string? path, int line, string message)
    {
        Log.Error(rule.Id, rule.HelpLink, path is null ? null : Path.Combine(Root, path), line, line > 0 ? 1 : 0, message);
        return false;
    }
}
