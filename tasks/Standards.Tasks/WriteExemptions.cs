using System.Text;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Foundation.Files;

namespace Standards.Tasks;

/// <summary>
/// Writes what waivers and baseline hold in one project for the compiler. The file changes only when its content does, so that
/// pruning the baseline compiles only the projects concerned; there is none while nothing concerns the project.
/// </summary>
public sealed class WriteExemptions : CompilerFileTask
{
    private protected override void Write(DateOnly today, IReadOnlyList<string> sources)
    {
        var files = sources.ToHashSet(StringComparer.Ordinal);
        var text = new CompilerExemptions(Root, Relative(ProjectPath), files).Text(
            Policies(today, ContinuousIntegration), path => System.IO.File.Exists(Path.Combine(Root, path)));

        // A file that is there stays, without entries: the compiler's inputs do not tell that one has gone.
        if (text.Length > 0 || System.IO.File.Exists(File))
        {
            AtomicFile.TryWrite(File, Encoding.UTF8.GetBytes(text));
        }
    }
}
