using System.Text;
using Standards.Checks.Artifacts.Provenance.Reproduction;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;

namespace Standards.Checks.Commands.Fixing;

/// <summary>
/// Applies code fixes without an editor: <c>dotnet format</c> loads the projects as an editor does, and the fixes tell what they changed, or would. Files with
/// uncommitted changes stay as they are, so that <c>git checkout</c> takes everything back.
/// </summary>
/// <param name="request">What was asked for.</param>
/// <param name="say">Told what happens.</param>
public sealed class FixCommand(FixRequest request, Action<string> say)
{
    /// <summary>Repository-relative path of the folder for what lasts as long as the command.</summary>
    public const string Folder = "artifacts/standards/.fix";

    // Standards.CodeFixes, FixOrder: what these two mean, it says.
    private const string Variable = "STANDARDS_FIX_ORDER";
    private static readonly TimeSpan GitPatience = TimeSpan.FromMinutes(2);

    private string WorkFolder => Path.Combine(request.Root, Folder);

    /// <summary>What is wrong; empty when it is done or there was nothing to do.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; what was started was killed.</exception>
    public IReadOnlyList<Finding> Execute(CancellationToken cancellationToken)
    {
        try
        {
            return Fix(FixableRules.Parse(request.Rules), cancellationToken);
        }
        catch (FixRefusedException e)
        {
            return [FixFindings.Refused(e.Message, e.Fix)];
        }
        finally
        {
            Remove();
        }
    }

    private IReadOnlyList<Finding> Fix(IReadOnlyList<string> rules, CancellationToken cancellationToken)
    {
        var answer = Path.Combine(WorkFolder, "answer");
        string[] order = [request.Apply ? "write" : "look", answer, .. request.Force ? [] : Changed(cancellationToken)];
        if (!AtomicFile.TryWrite(Path.Combine(WorkFolder, "order"), Encoding.UTF8.GetBytes(string.Join('\n', order.Select(Uri.EscapeDataString)))))
        {
            throw new FixRefusedException($"{Folder} cannot be written", "Close what holds files in it, make it writable, and run the command again");
        }

        Format(rules, cancellationToken);
        var outcomes = File.Exists(answer)
            ? File.ReadAllLines(answer).Select(line => FixOutcome.Parse(line, request.Root)).OfType<FixOutcome>().ToList()
            : [];
        FixReport.Write(outcomes, request.Apply, rules, say);
        if (outcomes.FirstOrDefault(o => o.Fate == FixFate.Broken) is { } broken)
        {
            return [FixFindings.Broken(broken)];
        }

        var held = outcomes.Where(o => o.Fate == FixFate.Held).ToList();
        return request.Apply && held.Count > 0 ? [FixFindings.Held(held)] : [];
    }

    // Absolute paths of files that differ from the last commit. Without git or a commit nothing could be taken back.
    private IEnumerable<string> Changed(CancellationToken cancellationToken)
    {
        var git = new GitCommand(request.Root, new RepositoryReaderOptions { Environment = request.Environment, GitTimeout = GitPatience });
        var top = git.Run("", [], cancellationToken, "rev-parse", "--show-cdup");
        var status = git.Run("", [], cancellationToken, "status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--", "*.cs");
        if (top.Output is null || status.Output is null)
        {
            return request.Apply
                ? throw new FixRefusedException(
                    $"git {top.Failure ?? status.Failure}, so that nothing could be taken back",
                    "Put the sources under git, or give the command '-p:StandardsForce=true'")
                : [];
        }

        var folder = Encoding.UTF8.GetString(top.Output).TrimEnd('\r', '\n');
        return status.Fields().Where(line => line.Length > 3).Select(line => Path.GetFullPath(Path.Combine(request.Root, folder, line[3..])));
    }

    private void Format(IReadOnlyList<string> rules, CancellationToken cancellationToken)
    {
        var program = request.Dotnet.Length > 0
            ? request.Dotnet
            : GitProgram.Find("dotnet", request.Environment.ToDictionary(v => v.Key, string? (v) => v.Value))
                ?? throw new FixRefusedException("dotnet is not in PATH", "Put the folder of dotnet into PATH and run the command again");
        var environment = ChildBuild.EnvironmentOf(request.Environment);
        environment[Variable] = Path.Combine(WorkFolder, "order");
        if (!request.Environment.ContainsKey("CI"))
        {
            environment.Remove("CI");
        }

        string[] arguments = ["format", "analyzers", request.Entry, "--no-restore", "--severity", "info", "--verbosity", "normal", "--diagnostics", .. rules];
        var (isRight, lines) = new ChildBuild(program, environment).Ask(Path.GetDirectoryName(request.Entry)!, cancellationToken, arguments);
        if (!isRight)
        {
            foreach (var line in lines)
            {
                say(line);
            }

            throw new FixRefusedException("'dotnet format' failed; its last lines are above", "Build the project first, and run the command again");
        }
    }

    private void Remove()
    {
        if (Directory.Exists(WorkFolder))
        {
            Directory.Delete(WorkFolder, recursive: true);
        }
    }
}
