using Standards.Checks.Models.Images;
using Standards.Checks.Models.Images.Dockerfiles;

namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>
/// Tells an image that runs a product from one of a pipeline, whose tools are what it is there for: that one starts a shell, a script or a tool by its name.
/// </summary>
internal static class ProductImage
{
    private static readonly Dictionary<string, string[]> Compilations = new(StringComparer.Ordinal)
    {
        ["dotnet"] = ["publish", "build"],
        ["go"] = ["build", "install"],
        ["cargo"] = ["build"],
        ["mvn"] = ["package", "install", "verify", "clean"],
        ["mvnw"] = ["package", "install", "verify", "clean"],
        ["gradle"] = ["build", "assemble", "bootJar", "shadowJar", "installDist"],
        ["gradlew"] = ["build", "assemble", "bootJar", "shadowJar", "installDist"],
        ["sbt"] = ["assembly", "stage"],
        ["stack"] = ["build"],
        ["cabal"] = ["build"],
        ["swift"] = ["build"],
    };

    // Build tools that compile what they start.
    private static readonly Dictionary<string, string[]> Starts = new(StringComparer.Ordinal)
    {
        ["dotnet"] = ["run"],
        ["go"] = ["run"],
        ["cargo"] = ["run"],
        ["mvn"] = ["spring-boot:run", "exec:java"],
        ["mvnw"] = ["spring-boot:run", "exec:java"],
        ["gradle"] = ["run", "bootRun"],
        ["gradlew"] = ["run", "bootRun"],
    };

    private static readonly HashSet<string> Runtimes = new(StringComparer.Ordinal)
    {
        "java", "python", "python3", "node", "ruby", "php", "perl", "bundle", "gunicorn", "uvicorn", "hypercorn", "flask", "celery", "puma", "rails",
    };

    private static readonly string[] Folders = ["./", "/app/", "/srv/", "/opt/", "/code/", "/usr/src/", "/usr/app/", "/home/"];

    private static readonly string[] Scripts = [".sh", ".bash", ".py", ".ps1"];

    /// <summary>Whether it holds what it compiled, starts an assembly, or compiles when it starts.</summary>
    public static bool IsCompiled(DockerStage last, DockerInstruction start) =>
        start.Words.Any(w => w.Value.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
        || IsAny(Starts, [.. Words(start)])
        || last.Chain.Any(i => i.Keyword == "RUN" && ScriptCommands.Of(i.Script).Any(words => IsAny(Compilations, words)));

    /// <summary>
    /// Whether it starts a program that was copied into it, or an application by its runtime: <c>/app/orders</c>, <c>python -m orders</c>. Of an image of .NET
    /// for running, everything is one but a shell.
    /// </summary>
    public static bool IsProgram(ImageReference? reference, DockerInstruction start)
    {
        string[] words = [.. Words(start)];
        if (reference is not null && BaseImages.IsDotnet(reference) && !BaseImages.IsDotnetSdk(reference))
        {
            return !ShellStart.IsShell(start);
        }

        return words is [var program, ..]
            && !Array.Exists(Scripts, end => program.EndsWith(end, StringComparison.Ordinal))
            && (Array.Exists(Folders, folder => program.StartsWith(folder, StringComparison.Ordinal))
                || (words.Length > 1 && Runtimes.Contains(Launchers.NameOf(program))));
    }

    /// <summary>Whether Node.js or one of its tools is what it starts.</summary>
    public static bool IsNode(DockerInstruction start) =>
        Words(start) is [var program, ..] && Launchers.NameOf(program) is "node" or "nodejs" or "npm" or "npx" or "yarn" or "pnpm" or "next" or "pm2-runtime";

    private static IReadOnlyList<string> Words(DockerInstruction start)
    {
        var words = start.Words.Select(w => w.Value).SkipWhile(w => !start.IsJson && w == "exec");
        return Launchers.Strip([.. words]).Words;
    }

    // 'mvn -B -o package', '/usr/local/go/bin/go build'. 'go install tool@v1' takes a tool from elsewhere.
    private static bool IsAny(Dictionary<string, string[]> commands, string[] words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (commands.TryGetValue(Launchers.NameOf(words[at]), out var verbs))
            {
                var rest = words[(at + 1)..];
                return rest.Any(w => verbs.Contains(w, StringComparer.Ordinal)) && !rest.Any(w => w.Contains('@', StringComparison.Ordinal));
            }
        }

        return false;
    }
}
