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
    private static readonly SearchValues<char> ShellSigns = SearchValues.Create("$&|;<>*?`(){}~#\\");

    private static readonly string[] Ports = ["8080", "9090"];

    public static void Check(DockerStage last, FindingSink sink)
    {
        var reference = last.Root.Reference;
        var (start, arguments, signalsGroup) = Start(last);
        var isProduct = start is not null && (ProductImage.IsCompiled(last, start) || ProductImage.IsProgram(reference, start));
        if (reference is not null && BaseImages.IsCompiler(reference) && isProduct)
        {
            sink.Add(
                RuleCatalog.DockerfileRuntimeImage,
                last.From.Offset,
                $"the last stage is built on {ValueText.Quote(reference.Text)}, which has compilers and tools that nothing needs at run time",
                BaseImages.IsDotnetSdk(reference)
                    ? $"Name this stage 'AS build', and add a stage on '{RuntimeOf(reference)}' that takes the published files with 'COPY --from=build'"
                    : "Name this stage 'AS build', and add a stage on a smaller image that takes the files which run with 'COPY --from=build'");
        }
        else if (isProduct && InstalledCompilers.Find(last, ProductImage.IsNode(start!)) is var (run, compiler))
        {
            sink.Add(
                RuleCatalog.DockerfileRuntimeImage,
                run.Offset,
                $"the last stage installs {compiler}, which nothing needs at run time",
                "Install it in a stage 'AS build', compile there, and take the files which run with 'COPY --from=build'");
        }

        if (start is not null && !signalsGroup && (reference is null || !BaseImages.IsWindows(reference)))
        {
            CheckForm(start, arguments, sink);
        }

        if (reference is not null && BaseImages.IsDotnet(reference))
        {
            CheckPorts(last, sink);
        }
    }

    // 'ENTRYPOINT ["tini", "--"]' starts what stands behind CMD.
    private static (DockerInstruction? Start, DockerInstruction? Arguments, bool SignalsGroup) Start(DockerStage last)
    {
        var (entry, command) = (last.Last("ENTRYPOINT"), last.Last("CMD"));
        return entry is null ? (command, null, false)
            : command is not null && ShellStart.IsLauncher(entry) ? (command, null, ShellStart.SignalsGroup(entry))
            : (entry, command, false);
    }

    // Of the same release: an image without a tag would be the next finding.
    private static string RuntimeOf(ImageReference sdk)
    {
        const string Runtime = "mcr.microsoft.com/dotnet/aspnet";
        return sdk.Tag?.Split('.', '-') is [var major, var minor, ..] && major.All(char.IsAsciiDigit) && minor.All(char.IsAsciiDigit)
            ? $"{Runtime}:{ValueText.Shorten(major)}.{ValueText.Shorten(minor)}"
            : Runtime;
    }

    private static void CheckForm(DockerInstruction start, DockerInstruction? arguments, FindingSink sink)
    {
        if (start is { IsJson: false, Text.Length: > 0 } && !ShellStart.HandsOver(start.Text))
        {
            sink.Add(
                RuleCatalog.DockerfileExecForm,
                start.Offset,
                $"{start.Keyword} is written for a shell, which keeps SIGTERM from the process",
                ExecForm(start) is { } list
                    ? $"Write '{start.Keyword} {list}'"
                    : $"Write 'exec' in front of the last command, or put the line into a script and write '{start.Keyword} [\"/app/start.sh\"]'");
        }
        else if (ShellStart.Command(start, arguments) is { } line)
        {
            sink.Add(
                RuleCatalog.DockerfileExecForm,
                start.Offset,
                $"{start.Keyword} starts a shell, which keeps SIGTERM from the process",
                line.AsSpan().ContainsAny(ShellSigns)
                    ? "Write 'exec' in front of the last command, which then takes the place of the shell"
                    : $"Write the program itself, {ValueText.Quote(line)}, as a list of words");
        }
    }

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
