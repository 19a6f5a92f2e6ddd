using Microsoft.Build.Framework;

namespace Standards.Tasks.Tests;

public sealed class CommandOutputTests
{
    private readonly RecordingEngine _engine = new();

    [Fact]
    public void Text_is_a_message_a_line_of_high_importance()
    {
        new TaskLog(_engine, "Explain").Print(["a", "", "  b\nc\r\nd"]);

        Assert.Equal(["a", "", "  b", "c", "d"], _engine.Messages.Select(message => message.Message));
        Assert.All(_engine.Messages, message => Assert.Equal((MessageImportance.High, "Explain"), (message.Importance, message.SenderName)));
    }

    [Fact]
    public void Engine_that_may_lose_extended_messages_gets_plain_ones()
    {
        new TaskLog(_engine, "Explain").Print(["a"]);

        Assert.Equal(typeof(BuildMessageEventArgs), Assert.Single(_engine.Messages).GetType());
    }

    [Fact]
    public void Coverage_prints_its_table()
    {
        using var task = new PrintClauses { BuildEngine = _engine };

        Assert.True(task.Execute());

        Assert.StartsWith("area ", _engine.Messages[0].Message, StringComparison.Ordinal);
        Assert.StartsWith("total ", _engine.Messages[^1].Message, StringComparison.Ordinal);
    }
}
