using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Images.Dockerfiles;

namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>
/// STD9116: a pipe fails with each of its commands. STD9122: what RUN changes for itself alone is not taken for a setting of the image. Lines for Windows
/// are left alone.
/// </summary>
internal static class RunRules
{
    private static readonly string[] PosixShells = ["sh", "bash", "ash", "dash", "zsh", "ksh"];

    // In front of the command that 'sudo' starts, these name another user than root.
    private static readonly string[] OtherUser = ["-u", "-iu", "-Hu", "-EHu", "-nu", "--user"];

    public static void Check(Dockerfile file, FindingSink sink)
    {
        foreach (var stage in file.Stages.Where(s => s.Root.Reference is not { } image || !BaseImages.IsWindows(image)))
        {
            var shell = stage.Parent?.Last("SHELL");
            foreach (var instruction in stage.Instructions.Where(i => !i.IsTrigger))
            {
                if (instruction.Keyword == "SHELL")
                {
                    shell = instruction;
                }
                else if (instruction is { Keyword: "RUN", IsJson: false } && IsPosix(shell))
                {
                    CheckPipe(instruction, shell, sink);
                    CheckCommands(instruction, sink);
                }
            }
        }
    }

    private static bool IsPosix(DockerInstruction? shell) =>
        shell is null || (shell.Words.Count > 0 && PosixShells.Contains(Launchers.NameOf(shell.Words[0].Value), StringComparer.Ordinal));

    private static void CheckPipe(DockerInstruction run, DockerInstruction? shell, FindingSink sink)
    {
        // A document may be for another program, and then it is not a script of this shell.
        if (run.Documents.Count > 0
            || shell?.Words.Any(w => w.Value.Contains("pipefail", StringComparison.Ordinal)) == true
            || run.Text.Contains("pipefail", StringComparison.Ordinal)
            || ShellPipes.First(run.Text) is not { } command)
        {
            return;
        }

        sink.Add(
            RuleCatalog.DockerfilePipeFailure,
            run.Offset,
            $"the last command of the pipe decides, so that the build goes on when {ValueText.Quote(command)} fails",
            """Write 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]' above it (Alpine: "/bin/ash"), or give the commands a file between them""");
    }

    private static void CheckCommands(DockerInstruction run, FindingSink sink)
    {
        string[][] commands = [.. run.Documents.Count > 0 ? [] : ScriptCommands.Of(run.Text)];
        if (commands.Length > 0 && commands[^1] is ["cd", var folder])
        {
            sink.Add(
                RuleCatalog.DockerfileRunEffect,
                run.Offset,
                $"'cd {ValueText.Shorten(folder)}' has no effect: the next instruction begins in the folder of WORKDIR again",
                $"Write 'WORKDIR {ValueText.Shorten(folder)}'");
        }

        if (Array.Exists(commands, c => c[0] == "sudo" && c.Length > 1 && !c.Skip(1).Any(w => OtherUser.Contains(w, StringComparer.Ordinal))))
        {
            sink.Add(
                RuleCatalog.DockerfileRunEffect,
                run.Offset,
                "RUN calls sudo, which needs a terminal or a rule without a password, and stays in the image for whoever runs in it",
                "Write 'USER root' above it and 'USER' with the number of the user below it");
        }
    }
}
