using Standards.Checks.Findings;
using Standards.Checks.Rules.Containers.Dockerfiles;

namespace Standards.Checks.Tests.Containers;

/// <summary>STD9100 for instructions and stages that a builder refuses.</summary>
public sealed class DockerfileProblemTests
{
    private const string Health = """Write 'HEALTHCHECK CMD ["/app/orders", "--health"]', or 'HEALTHCHECK NONE'""";

    private const string Trigger = "Write an instruction such as 'COPY' or 'RUN' behind it, or remove the line";

    [Theory]
    [InlineData("ONBUILD ONBUILD RUN a", 9, "ONBUILD does not take ONBUILD", Trigger)]
    [InlineData("ONBUILD FROM b", 9, "ONBUILD does not take FROM", Trigger)]
    [InlineData("onbuild maintainer a", 9, "ONBUILD does not take MAINTAINER", Trigger)]
    [InlineData("COPY --from=me /a /b", 1, "COPY takes files from 'me', which is its own stage", "Name an earlier stage, or copy the files with 'RUN cp'")]
    [InlineData("COPY --from=0 /a /b", 1, "COPY takes files from '0', which is its own stage", "Name an earlier stage, or copy the files with 'RUN cp'")]
    [InlineData(
        "RUN --mount=type=bind,from=ME,target=/a b",
        1,
        "RUN takes files from 'ME', which is its own stage",
        "Name an earlier stage, or copy the files with 'RUN cp'")]
    [InlineData(
        "COPY --from=3 /a /b", 1, "COPY takes files from stage 3, and the last stage is 0", "Count stages from 0, or give the stage a name with 'AS'")]
    [InlineData("EXPOSE 80000", 8, "'80000' is not a port", "Write a number up to 65535, with '/tcp', '/udp' or '/sctp' where it matters")]
    [InlineData("EXPOSE 80 http", 11, "'http' is not a port", "Write a number up to 65535, with '/tcp', '/udp' or '/sctp' where it matters")]
    [InlineData("EXPOSE 80/http", 8, "'80/http' is not a port", "Write a number up to 65535, with '/tcp', '/udp' or '/sctp' where it matters")]
    [InlineData("EXPOSE 90-80", 8, "'90-80' is not a port", "Write a number up to 65535, with '/tcp', '/udp' or '/sctp' where it matters")]
    [InlineData(
        "COPY a b /c",
        10,
        "COPY has several sources, and '/c' does not end with '/'",
        "Write '/c/'; a builder without BuildKit refuses it, and BuildKit may write one file over the other")]
    [InlineData("COPY a", 1, "COPY has no destination", "Write 'COPY' with what is copied and the folder that it goes to")]
    [InlineData("WORKDIR", 1, "WORKDIR has nothing behind it", "Write its value, or remove the line")]
    [InlineData("SHELL bash -c", 1, "SHELL is not a list of words", """Write it as a list, such as 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]'""")]
    [InlineData("HEALTHCHECK curl -f a", 1, "'curl' stands where HEALTHCHECK has CMD or NONE", Health)]
    [InlineData("HEALTHCHECK --interval=5s", 1, "HEALTHCHECK has nothing behind it", Health)]
    [InlineData("HEALTHCHECK CMD", 1, "HEALTHCHECK CMD has no command behind it", Health)]
    [InlineData("HEALTHCHECK NONE a", 1, "HEALTHCHECK NONE has words behind it", Health)]
    public void Line_that_stops_a_build_fires(string line, int column, string message, string fix) =>
        FindingAssert.Only(Check($"FROM acme/a:1.2.3 AS me\n{line}"), "STD9100", "Dockerfile", 2, column, message, fix);

    [Theory]
    [InlineData("1a")]
    [InlineData("a/b")]
    public void Name_of_a_stage_that_is_not_valid_fires(string name) => FindingAssert.Only(
        Check($"FROM acme/a:1.2.3 AS {name}"),
        "STD9100",
        "Dockerfile",
        1,
        22,
        $"'{name}' is not a valid name of a stage",
        "Begin the name with a letter, and use letters, digits, '-', '_' and '.' only");

    [Theory]
    [InlineData("ONBUILD COPY a /b")]
    [InlineData("EXPOSE 65535 80/udp 8000-8010 $PORT ${PORT}/tcp 0")]
    [InlineData("COPY a b ./")]
    [InlineData("COPY a b .")]
    [InlineData("COPY a b $TARGET")]
    [InlineData("COPY a b /c/$TARGET")]
    [InlineData("COPY [\"a b\", \"c\"]")]
    [InlineData("COPY a b C:/c/")]
    [InlineData("COPY <<A <<B /c/\na\nA\nb\nB")]
    [InlineData("COPY --from=other /a /b")]
    [InlineData("COPY --from=image:1.2.3 /a /b")]
    [InlineData("COPY --from=1 /a /b\nFROM acme/b:1.2.3")]
    [InlineData("HEALTHCHECK --interval=5s CMD curl -f a")]
    [InlineData("HEALTHCHECK none")]
    [InlineData("HEALTHCHECK cmd [\"a\"]")]
    [InlineData("SHELL [\"a\"]")]
    public void Line_that_builds_is_silent(string line) => Assert.Empty(Check($"FROM acme/a:1.2.3 AS me\n{line}"));

    private static IReadOnlyList<Finding> Check(string text)
    {
        using var repository = new TestRepository().With("Dockerfile", text);
        return [.. repository.Run(new DockerfileCheck()).Where(f => f.Rule.Id == "STD9100")];
    }
}
