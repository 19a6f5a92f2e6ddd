namespace StdService1.Data.Tests;

public class DatabaseOptionsTests
{
    private const string Good = "Host=db.example.com;Username=std_items1;Password=horse-battery-staple";

    [Fact]
    public void ToConnectionString_BringsTheLimits()
    {
        var text = new DatabaseOptions { ConnectionString = Good, CommandTimeout = TimeSpan.FromSeconds(7), MaxPoolSize = 9 }.ToConnectionString();

        Assert.Contains("Timeout=5", text, StringComparison.Ordinal);
        Assert.Contains("Command Timeout=7", text, StringComparison.Ordinal);
        Assert.Contains("Maximum Pool Size=9", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_GoodOptions_Succeeds() => Assert.True(Validate(new DatabaseOptions { ConnectionString = Good }).Succeeded);

    [Theory]
    [InlineData("")]
    [InlineData("horse-battery-staple")]
    [InlineData("Username=std_items1;Password=horse-battery-staple")]
    [InlineData("Host=db.example.com;Port=horse-battery-staple")]
    public void Validate_BadConnectionString_SaysSoWithoutTheValue(string text)
    {
        var failure = Assert.Single(Validate(new DatabaseOptions { ConnectionString = text }).Failures!);

        Assert.Contains("ConnectionString", failure, StringComparison.Ordinal);
        Assert.DoesNotContain("horse", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_LimitsOutOfRange_NamesThemAll()
    {
        var options = new DatabaseOptions { ConnectionString = Good, ConnectTimeout = TimeSpan.Zero, CommandTimeout = TimeSpan.FromHours(1), MaxPoolSize = 0 };

        Assert.Equal(3, Validate(options).Failures!.Count());
    }

    private static Microsoft.Extensions.Options.ValidateOptionsResult Validate(DatabaseOptions options) => new DatabaseOptionsValidator().Validate(null, options);
}
