using Standards.Benchmarks.Reporting;
using Standards.Benchmarks.Running;

namespace Standards.Benchmarks.Scenarios;

/// <summary>What every scenario needs.</summary>
/// <param name="Workspace">Where trees go.</param>
/// <param name="Builds">Runs builds and git.</param>
/// <param name="Report">Receives the rows.</param>
/// <param name="Repeat">Pairs to take.</param>
/// <param name="Cancellation">Ctrl-C.</param>
internal sealed record BenchmarkContext(Workspace Workspace, BuildRunner Builds, Report Report, int Repeat, CancellationToken Cancellation)
{
    /// <summary>Creates, commits and builds a tree, so that nothing of it is measured for the first time.</summary>
    /// <param name="folder">Name under the workspace.</param>
    /// <param name="label">Name for progress lines.</param>
    /// <param name="generate">Writes the files into a root and returns what to build.</param>
    public PreparedTree Prepare(string folder, string label, Func<string, string> generate)
    {
        var root = Path.Combine(Workspace.Root, folder);
        var target = generate(root);
        Builds.CreateRepository(root);
        Builds.Prime(root, target, label);

        // Lock files come from the first restore. They are committed, as in a real repository, and the build after the
        // commit lets whatever watches the repository settle.
        Builds.Commit(root, "Lock files");
        Builds.Build(root, target, restore: true);
        return new PreparedTree(root, target);
    }
}
