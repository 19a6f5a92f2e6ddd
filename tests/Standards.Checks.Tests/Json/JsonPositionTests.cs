using System.Text;
using System.Text.Json;
using Standards.Checks.Foundation.Json;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Tests.Json;

public class JsonPositionTests
{
    [Theory]
    [InlineData("""{ "größe": x }""", 1, 12)]
    [InlineData("{\n  \"😀\": x }", 2, 9)]
    [InlineData("{\r\n  \"ä\": 1,\r\n  \"ö\" 2 }", 3, 7)]
    [InlineData("""{ "ä": 1""", 1, 9)]
    public void Fault_is_at_utf_16_units(string text, int line, int column)
    {
        var fault = Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(text));

        Assert.Equal(new Position(line, column), JsonPosition.Of(text, fault));
    }

    [Theory]
    [InlineData("[1, 2")]
    [InlineData("""["ä", nul]""")]
    [InlineData("""{"ä": {"b": 1,}}""")]
    public void Tokens_say_the_same(string text)
    {
        var fault = Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(text));
        var found = Assert.Throws<JsonFormatException>(() =>
        {
            var tokens = JsonTokens.Strict(Encoding.UTF8.GetBytes("\uFEFF" + text), 8);
            while (tokens.Read())
            {
            }
        });

        Assert.Equal((JsonPosition.Of(text, fault), false), (found.Position, found.IsSoundJson));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_at_its_string()
    {
        var found = Assert.Throws<JsonFormatException>(() => JsonNodeReader.ReadStrict("[\"ä\", \"\\ud800\"]"u8, 8));

        Assert.Equal((new Position(1, 7), true), (found.Position, found.IsSoundJson));
    }

    [Theory]
    [InlineData("""{"ü": 1, "ü": 2}""", 1, 10)]
    [InlineData("{} {}", 1, 4)]
    [InlineData("[1] // no", 1, 5)]
    [InlineData("[[[[1]]]]", 1, 4)]
    public void Strict_refuses_what_people_may_write(string text, int line, int column) =>
        Assert.Equal(new Position(line, column), Assert.Throws<JsonFormatException>(() => JsonNodeReader.ReadStrict(Encoding.UTF8.GetBytes(text), 3)).Position);

    [Fact]
    public void Settings_are_at_utf_16_units()
    {
        var settings = JsonSettingsReader.Read("{ \"ä\": \"😀\", // größer\n  \"Ö\": [ \"ß\", 2 ] }");

        Assert.Equal([("ä", 1, 3), ("Ö:0", 2, 10), ("Ö:1", 2, 15)], settings.Entries.Select(e => (e.Key, e.Line, e.Column)));
    }
}
