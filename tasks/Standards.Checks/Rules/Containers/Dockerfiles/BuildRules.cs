using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Images.Dockerfiles;

namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>STD9110: packages are restored before the sources are copied. STD9113: what is downloaded has a checksum.</summary>
internal static class BuildRules
{
    private static readonly string[] Restores =
        [
            "dotnet restore", "npm ci", "npm install", "yarn install", "pnpm install", "pip install -r", "pip3 install -r", "poetry install", "go mod download",
            "bundle install", "composer install", "mvn dependency:",
        ];

    public static void Check(Dockerfile file, FindingSink sink)
    {
        foreach (var stage in file.Stages)
        {
            CheckOrder(stage, sink);
            foreach (var add in stage.Instructions.Where(i => i.Keyword == "ADD" && i.Words.Count > 1 && i.Flag("checksum") is null))
            {
                foreach (var source in add.Words.SkipLast(1).Where(w => IsDownload(w.Value)))
                {
                    sink.Add(
                        RuleCatalog.DockerfileAddChecksum,
                        add.Offset,
                        $"ADD takes {ValueText.Quote(source.Value)} as it is on the day of the build",
                        "Write 'ADD --checksum=sha256:' with the hash that its publisher names");
                }
            }
        }
    }

    private static void CheckOrder(DockerStage stage, FindingSink sink)
    {
        DockerInstruction? everything = null;
        foreach (var instruction in stage.Instructions.Where(i => !i.IsTrigger))
        {
            if (instruction.Keyword is "COPY" or "ADD"
                && instruction.Flag("from") is null
                && instruction.Words.Count > 1
                && instruction.Words[0].Value is "." or "./" or "*" or "/")
            {
                everything ??= instruction;
            }
            else if (instruction.Keyword == "RUN" && Array.Find(Restores, r => instruction.Script.Contains(r, StringComparison.Ordinal)) is { } restore)
            {
                // A restore in front of it fills the layer; a cache that is mounted makes the order unimportant.
                if (everything is not null && !instruction.Flags.Any(f => f.Value.Contains("type=cache", StringComparison.Ordinal)))
                {
                    sink.Add(
                        RuleCatalog.DockerfileRestoreOrder,
                        everything.Offset,
                        $"the sources are copied before '{restore}', so that every change restores all packages again",
                        "Copy the files that name the packages first, restore, and copy the sources behind it");
                }

                return;
            }
        }
    }

    private static bool IsDownload(string source) =>
        (source.StartsWith("http://", StringComparison.Ordinal) || source.StartsWith("https://", StringComparison.Ordinal))
        && !source.Contains(".git", StringComparison.Ordinal);
}
