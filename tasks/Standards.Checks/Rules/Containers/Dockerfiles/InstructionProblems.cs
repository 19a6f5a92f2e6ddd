using System.Globalization;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Images.Dockerfiles;

namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>Why BuildKit, or a builder without it, refuses one instruction of a stage. What a variable gives is not judged.</summary>
internal static class InstructionProblems
{
    private static readonly string[] NeedOne = ["ARG", "ENV", "EXPOSE", "LABEL", "STOPSIGNAL", "USER", "VOLUME", "WORKDIR"];

    /// <summary>The problem; null for an instruction that is fine.</summary>
    public static DockerProblem? Find(DockerInstruction instruction) => instruction.Keyword switch
    {
        "COPY" or "ADD" => OfCopy(instruction),
        "EXPOSE" => OfPorts(instruction) ?? OfNothing(instruction),
        "HEALTHCHECK" => OfHealthCheck(instruction),
        "SHELL" when !instruction.IsJson => new DockerProblem(
            instruction.Offset, "SHELL is not a list of words", """Write it as a list, such as 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]'"""),
        _ => OfNothing(instruction),
    };

    private static DockerProblem? OfPorts(DockerInstruction instruction) =>
        instruction.Words.FirstOrDefault(w => !IsPort(w.Value)) is { } port
            ? new DockerProblem(
                port.Offset, $"{ValueText.Quote(port.Value)} is not a port", "Write a number up to 65535, with '/tcp', '/udp' or '/sctp' where it matters")
            : null;

    private static DockerProblem? OfNothing(DockerInstruction instruction) =>
        instruction.Words.Count == 0 && NeedOne.Contains(instruction.Keyword, StringComparer.Ordinal)
            ? new DockerProblem(instruction.Offset, $"{instruction.Keyword} has nothing behind it", "Write its value, or remove the line")
            : null;

    private static DockerProblem? OfCopy(DockerInstruction instruction)
    {
        var words = instruction.Words;
        if (words.Count < 2)
        {
            return new DockerProblem(
                instruction.Offset,
                $"{instruction.Keyword} has no destination",
                $"Write '{instruction.Keyword}' with what is copied and the folder that it goes to");
        }

        var target = words[^1].Value;
        return words.Count > 2 && !IsFolder(target)
            ? new DockerProblem(
                words[^1].Offset,
                $"{instruction.Keyword} has several sources, and {ValueText.Quote(target)} does not end with '/'",
                $"Write '{ValueText.Shorten(target)}/'; a builder without BuildKit refuses it, and BuildKit may write one file over the other")
            : null;
    }

    // '.' and '..' are folders by their names; what a variable holds may end with the sign.
    private static bool IsFolder(string target) =>
        target is "." or ".."
        || target.Length == 0
        || target[^1] is '/' or '\\'
        || target.EndsWith("/.", StringComparison.Ordinal)
        || target.EndsWith("/..", StringComparison.Ordinal)
        || EndsWithVariable(target)
        || target.AsSpan().ContainsAny('<', '{');

    private static bool EndsWithVariable(string target) => target.LastIndexOf('$') is var sign and >= 0 && !target.AsSpan(sign).Contains('/');

    private static bool IsPort(string text)
    {
        if (text.AsSpan().ContainsAny("$%{<[:"))
        {
            return true;
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var protocol = slash < 0 ? "tcp" : text[(slash + 1)..].ToLowerInvariant();
        int[] ends = [.. (slash < 0 ? text : text[..slash]).Split('-').Select(Number)];
        return protocol is "tcp" or "udp" or "sctp" && ends is [>= 0] or [>= 0, >= 0] && ends[0] <= ends[^1];
    }

    private static int Number(string text) => ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : -1;

    private static DockerProblem? OfHealthCheck(DockerInstruction instruction)
    {
        const string Fix = """Write 'HEALTHCHECK CMD ["/app/orders", "--health"]', or 'HEALTHCHECK NONE'""";
        var words = instruction.Words;
        var kind = words.Count == 0 ? "" : words[0].Value.ToUpperInvariant();
        var message = kind switch
        {
            "" => "HEALTHCHECK has nothing behind it",
            "CMD" => words.Count == 1 ? "HEALTHCHECK CMD has no command behind it" : null,
            "NONE" => words.Count > 1 ? "HEALTHCHECK NONE has words behind it" : null,
            _ => kind.Contains('$', StringComparison.Ordinal) ? null : $"{ValueText.Quote(words[0].Value)} stands where HEALTHCHECK has CMD or NONE",
        };
        return message is null ? null : new DockerProblem(instruction.Offset, message, Fix);
    }
}
