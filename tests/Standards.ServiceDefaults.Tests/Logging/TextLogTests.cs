using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Logging;

public sealed class TextLogTests
{
    /// <summary>A developer reads one line an answer, from the console of the host, and nothing of the framework.</summary>
    [Fact]
    public async Task Without_JSON_the_providers_of_the_host_have_the_access_log()
    {
        var (text, json) = (new LogLines(), new LogCapture());
        var builder = RunningService.Builder(json, ("ServiceDefaults:Logging:Json", "false"));
        builder.Logging.AddProvider(text);
        builder.AddServiceDefaults();
        await using var app = builder.Build();
        app.MapServiceDefaults();
        app.MapGet("/orders/{id}", (string id) => Results.Text(id));
        await app.StartAsync();
        using (var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) })
        {
            Assert.Equal("7", await client.GetStringAsync("/orders/7"));
        }

        await app.StopAsync();

        var answer = Assert.Single(text.Lines, line => line.Category.EndsWith("AccessLog", StringComparison.Ordinal));
        Assert.Matches(@"^GET /orders/\{id\} answered 200 in [0-9.]+ ms$", answer.Text);
        Assert.DoesNotContain(text.Lines, line => line.Category.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) && line.Level < LogLevel.Warning);
        Assert.Equal("", json.Text);
        Assert.Contains(app.Services.GetServices<ILoggerProvider>(), provider => provider.GetType().Name == "ConsoleLoggerProvider");
    }
}
