using Microsoft.Build.Framework;

namespace Standards.Tasks.Tests;

public sealed class CommandOutputTests
{
    private readonly RecordingEngine engine = new();

    [Fact]
    public void Text_is_a_message_a_line_of_high_importance()
    {
        new TaskLog(engine, "Explain").Print(["a", "", "  b\nc\r\nd"]);

        Assert.Equal(["a", "", "  b", "c", "d"], engine.Messages.Select(message => message.Message));
        Assert.All(engine.Messages, message => Assert.Equal((MessageImportance.High, "Explain"), (message.Importance, message.SenderName)));
    }

    [Fact]
    public void Engine_that_may_lose_extended_messages_gets_plain_ones()
    {
        new TaskLog(engine, "Explain").Print(["a"]);

        Assert.Equal(typeof(BuildMessageEventArgs), Assert.Single(engine.Messages).GetType());
    }

    [Fact]
    public void Coverage_prints_its_table()
    {
        using var task = new PrintClauses { BuildEngine = engine };

        Assert.True(task.Execute());

        Assert.StartsWith("area ", engine.Messages[0].Message, StringComparison.Ordinal);
        Assert.StartsWith("total ", engine.Messages[^1].Message, StringComparison.Ordinal);
    }
}
