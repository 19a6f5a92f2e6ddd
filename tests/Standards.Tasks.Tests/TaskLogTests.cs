using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Tests.Shared;

namespace Standards.Tasks.Tests;

public sealed class TaskLogTests
{
    private readonly RecordingEngine _engine = new();

    [Fact]
    public void No_name_becomes_a_command_in_the_log()
    {
        var names = HostileNames.Generate(10_000).ToList();
        var log = new TaskLog(_engine, "Check");

        log.Verdicts(Path.GetTempPath(), names.Select((name, i) => Verdict(name, (Severity)(1 + (i % 3)))));
        log.Commits(names.Select(name => Verdict(name, Severity.Error)));
        log.Print(names);

        string?[] texts =
        [
            .. _engine.Errors.SelectMany(e => new[] { e.File, e.Message }),
            .. _engine.Warnings.SelectMany(e => new[] { e.File, e.Message }),
            .. _engine.Messages.SelectMany(e => new[] { e.File, e.Message }),
        ];
        Assert.True(texts.Length > 6 * names.Count, "each verdict has a file and a message");
        Assert.All(texts.OfType<string>(), text => Assert.Null(HostileNames.Command(text)));
        Assert.DoesNotContain(texts.OfType<string>(), text => text.Contains('\n', StringComparison.Ordinal));
    }

    [Fact]
    public void Zero_character_in_a_path_is_shown()
    {
        new TaskLog(_engine, "Check").Verdicts(Path.GetTempPath(), [Verdict("a\0b", Severity.Error)]);

        Assert.EndsWith("a\\u0000b", Assert.Single(_engine.Errors).File, StringComparison.Ordinal);
    }

    [Fact]
    public void Command_of_ours_reaches_the_server()
    {
        new TaskLog(_engine, "WriteReport").Commands(["::error file=a::b"]);

        Assert.Equal("::error file=a::b", Assert.Single(_engine.Messages).Message);
    }

    private static Verdict Verdict(string name, Severity severity) =>
        new(new Finding(RuleCatalog.ProjectNameMeaning, name, 1, 1, $"{name} is wrong", "Correct it"), severity);
}
