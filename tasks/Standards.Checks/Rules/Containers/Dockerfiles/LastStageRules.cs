using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Images;
using Standards.Checks.Models.Images.Dockerfiles;

namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>
/// STD9107: what runs is not built on an image for compiling. STD9108: the process is started without a shell around it. STD9112: a .NET
/// service listens on the ports of the handbook.
/// </summary>
internal static class LastStageRules
{
    private static readonly string[] Compilations =
    [
        "dotnet publish", "dotnet build", "go build", "cargo build", "mvn package", "mvn clean", "gradle build", "gradlew build", "stack build", "swift build",
    ];

    private static readonly SearchValues<char> ShellSigns = SearchValues.Create("$&|;<>*?`(){}~#\\");

    private static readonly string[] Ports = ["8080", "9090"];

    public static void Check(DockerStage last, FindingSink sink)
    {
        var reference = last.Root.Reference;
        var start = last.Last("ENTRYPOINT") ?? last.Last("CMD");
        if (reference is not null && BaseImages.IsCompiler(reference) && start is not null && IsProduct(last, start))
        {
            sink.Add(
                RuleCatalog.DockerfileRuntimeImage,
                last.From.Offset,
                $"the last stage is built on {ValueText.Quote(reference.Text)}, which has compilers and tools that nothing needs at run time",
                BaseImages.IsDotnetSdk(reference)
                    ? "Name this stage 'AS build', and add a stage on 'mcr.microsoft.com/dotnet/aspnet' that takes the published files with 'COPY --from=build'"
                    : "Name this stage 'AS build', and add a stage on a smaller image that takes the files which run with 'COPY --from=build'");
        }
        else if (start is not null
            && (reference is null || !BaseImages.IsCompiler(reference))
            && (IsProduct(last, start) || IsProgram(reference, start))
            && InstalledCompilers.Find(last) is var (run, compiler))
        {
            sink.Add(
                RuleCatalog.DockerfileRuntimeImage,
                run.Offset,
                $"the last stage installs {compiler}, which nothing needs at run time",
                "Install it in a stage 'AS build', compile there, and take the files which run with 'COPY --from=build'");
        }

        CheckStart(last, start, reference is not null && BaseImages.IsWindows(reference), sink);
        if (reference is not null && BaseImages.IsDotnet(reference))
        {
            CheckPorts(last, sink);
        }
    }

    private static void CheckStart(DockerStage last, DockerInstruction? start, bool isWindows, FindingSink sink)
    {
        if (start is null || isWindows)
        {
            return;
        }

        if (start is { IsJson: false, Text.Length: > 0 } && !start.Text.StartsWith("exec ", StringComparison.Ordinal))
        {
            sink.Add(
                RuleCatalog.DockerfileExecForm,
                start.Offset,
                $"{start.Keyword} is written for a shell, which keeps SIGTERM from the process",
                ExecForm(start) is { } list
                    ? $"Write '{start.Keyword} {list}'"
                    : $"Write 'exec' in front of the last command, or put the line into a script and write '{start.Keyword} [\"/app/start.sh\"]'");
        }
        else if (ShellStart.Command(start, start.Keyword == "ENTRYPOINT" ? last.Last("CMD") : null) is { } command)
        {
            sink.Add(
                RuleCatalog.DockerfileExecForm,
                start.Offset,
                $"{start.Keyword} starts a shell, which keeps SIGTERM from the process",
                command.AsSpan().ContainsAny(ShellSigns)
                    ? "Write 'exec' in front of the last command, which then takes the place of the shell"
                    : $"Write the program itself, {ValueText.Quote(command)}, as a list of words");
        }
    }

    // An image that is started with tools is one of a pipeline; one that holds what it compiled, or starts an assembly, is what runs.
    private static bool IsProduct(DockerStage last, DockerInstruction start) =>
        start.Words.Any(w => w.Value.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
        || last.Chain.Any(i => i.Keyword == "RUN" && Array.Exists(Compilations, c => i.Script.Contains(c, StringComparison.Ordinal)));

    // An image of .NET, or one that starts a program that was copied into it. An agent of a pipeline starts a script, or a tool by its name.
    private static bool IsProgram(ImageReference? reference, DockerInstruction start) =>
        reference is not null && BaseImages.IsDotnet(reference) && !ShellStart.IsShell(start)
        || start.Words is [{ Value: var program }, ..]
            && (program.StartsWith("./", StringComparison.Ordinal)
                || program.StartsWith("/app/", StringComparison.Ordinal)
                || program.StartsWith("/srv/", StringComparison.Ordinal)
                || program.StartsWith("/opt/", StringComparison.Ordinal))
            && !program.EndsWith(".sh", StringComparison.Ordinal)
            && !program.EndsWith(".py", StringComparison.Ordinal);

    private static void CheckPorts(DockerStage last, FindingSink sink)
    {
        foreach (var word in last.Chain.Where(i => i.Keyword == "EXPOSE").SelectMany(i => i.Words))
        {
            var port = DockerVariables.Replace(word.Value, last.Variables.GetValueOrDefault).Split('/')[0];
            if (int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out _) && !Ports.Contains(port))
            {
                sink.Add(
                    RuleCatalog.ContainerPorts,
                    word.Offset,
                    $"the image exposes {ValueText.Shorten(port)}, and containers listen on 8080 and show metrics on 9090",
                    "Write 'EXPOSE 8080', and let ASPNETCORE_HTTP_PORTS be 8080, which images of .NET set");
            }
        }
    }

    // The same command in the exec form; null when it needs the shell.
    private static string? ExecForm(DockerInstruction start) =>
        start.Text.Length > 200 || start.Text.AsSpan().ContainsAny(ShellSigns) ? null
            : $"[{string.Join(", ", start.Words.Select(w => Quoted(w.Value)))}]";

    private static string Quoted(string word) => $"\"{JsonEncodedText.Encode(word, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
