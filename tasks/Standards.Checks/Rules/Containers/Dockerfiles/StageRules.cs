using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Images.Dockerfiles;

namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>
/// STD9117: local files come by COPY. STD9118: the first WORKDIR is absolute. STD9119: no later line replaces an instruction or a stage.
/// </summary>
internal static class StageRules
{
    private static readonly string[] Single = ["CMD", "ENTRYPOINT", "HEALTHCHECK"];

    private static readonly string[] Archives = [".tgz", ".tbz", ".tbz2", ".txz", ".tzst", ".tlz", ".gz", ".bz2", ".xz", ".zst", ".lzma"];

    public static void Check(Dockerfile file, FindingSink sink)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (var stage in file.Stages)
        {
            if (stage.Name.Length > 0 && !names.Add(stage.Name))
            {
                sink.Add(
                    RuleCatalog.DockerfileOverriddenLine,
                    stage.From.Words[2].Offset,
                    $"another stage above has the name {ValueText.Quote(stage.Name)}, so that 'FROM' and '--from' take one of the two",
                    "Give each stage a name of its own");
            }

            CheckOverridden(stage, sink);
            CheckFolder(stage, sink);
            stage.Instructions.Where(IsLocalAdd).ToList().ForEach(add => sink.Add(
                RuleCatalog.DockerfileLocalAdd,
                add.Offset,
                $"ADD takes {ValueText.Quote(add.Words[0].Value)} from the build context, where COPY does the same and nothing else",
                "Write 'COPY' instead; ADD is for addresses and archives that are unpacked"));
        }
    }

    private static void CheckOverridden(DockerStage stage, FindingSink sink)
    {
        Dictionary<string, DockerInstruction> held = new(StringComparer.Ordinal);
        foreach (var instruction in stage.Instructions.Where(i => !i.IsTrigger && Single.Contains(i.Keyword, StringComparer.Ordinal)))
        {
            if (held.TryGetValue(instruction.Keyword, out var earlier))
            {
                sink.Add(
                    RuleCatalog.DockerfileOverriddenLine,
                    earlier.Offset,
                    $"{earlier.Keyword} has no effect: another {earlier.Keyword} of the stage stands below it",
                    "Remove the one that is not meant");
            }

            held[instruction.Keyword] = instruction;
        }
    }

    // What is relative to an absolute folder of this file is known; what is relative to the folder of the base image changes with it.
    private static void CheckFolder(DockerStage stage, FindingSink sink)
    {
        if (stage.Parent is null
            && stage.Instructions.FirstOrDefault(i => i is { Keyword: "WORKDIR", IsTrigger: false }) is { } first
            && IsRelative(first.Text.Trim().Trim('"', '\'')))
        {
            sink.Add(
                RuleCatalog.DockerfileWorkdirRoot,
                first.Offset,
                $"WORKDIR {ValueText.Quote(first.Text.Trim())} is relative to the folder that the base image happens to have",
                "Write the whole path, which begins with '/'");
        }
    }

    private static bool IsRelative(string path) =>
        path.Length > 0 && (char.IsAsciiLetterOrDigit(path[0]) || path[0] is '.' or '_') && !(path.Length > 1 && path[1] == ':');

    private static bool IsLocalAdd(DockerInstruction instruction) =>
        instruction is { Keyword: "ADD", IsTrigger: false, Words.Count: > 1, Documents.Count: 0 }
        && instruction.Words.SkipLast(1).All(w => IsLocal(w.Value));

    private static bool IsLocal(string source) =>
        !source.AsSpan().ContainsAny('$', '{')
        && !source.Contains("://", StringComparison.Ordinal)
        && !source.StartsWith("git@", StringComparison.Ordinal)
        && !source.EndsWith(".git", StringComparison.Ordinal)
        && !source.Contains(".git#", StringComparison.Ordinal)
        && !source.Contains(".tar", StringComparison.OrdinalIgnoreCase)
        && !Array.Exists(Archives, a => source.EndsWith(a, StringComparison.OrdinalIgnoreCase));
}
