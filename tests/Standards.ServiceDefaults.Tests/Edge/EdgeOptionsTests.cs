using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Edge;

public sealed class EdgeOptionsTests
{
    [Theory]
    [InlineData("Requests:MaxLength", "-1")]
    [InlineData("Headers:HstsMaxAge", "-1.00:00:00")]
    [InlineData("Headers:CacheControl", "no-store\r\nX-Evil: 1")]
    [InlineData("Problems:TypeBase", "errors")]
    [InlineData("Problems:RetryAfter", "00:00:00")]
    [InlineData("Limits:MaxBodyBytes", "0")]
    [InlineData("Limits:MaxHeaderBytes", "1")]
    [InlineData("Limits:HeaderTimeout", "00:00:00")]
    [InlineData("Limits:MinBytesPerSecond", "0")]
    [InlineData("Limits:RateGrace", "00:00:01")]
    [InlineData("Limits:KeepAlive", "-00:00:01")]
    [InlineData("Limits:RateLimit:Burst", "0")]
    [InlineData("Limits:RateLimit:Requests", "-5")]
    [InlineData("Limits:RateLimit:Period", "00:00:00")]
    [InlineData("Limits:RateLimit:MaxCallers", "0")]
    [InlineData("Limits:RateLimit:ApiKeyHeader", "X Key")]
    [InlineData("Idempotency:Retention", "00:00:00")]
    [InlineData("Idempotency:MaxKeyLength", "10")]
    [InlineData("Idempotency:MaxAnswerBytes", "1")]
    [InlineData("Idempotency:MaxEntriesInMemory", "0")]
    [InlineData("Idempotency:MaxBytesInMemory", "0")]
    [InlineData("Idempotency:PurgeInterval", "00:00:00")]
    [InlineData("Deprecation:WarningInterval", "-00:00:01")]
    [InlineData("Paging:DefaultLimit", "101")]
    [InlineData("Paging:MaxLimit", "0")]
    [InlineData("Health:LivePath", "health")]
    [InlineData("Health:ReadyPath", "/health/live")]
    [InlineData("Health:StartupPath", "/health/{id}")]
    [InlineData("Health:CacheFor", "01:00:00")]
    [InlineData("Health:CheckTimeout", "00:00:00")]
    public async Task Bad_value_stops_the_start_and_names_the_key(string key, string value)
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => TestService.StartAsync(settings: [$"{key}={value}"]));

        Assert.Contains($"ServiceDefaults:{key} is '", exception.Message, StringComparison.Ordinal);
        Assert.Contains("allowed is", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Value_of_another_type_names_the_key()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => TestService.StartAsync(settings: ["Limits:MaxBodyBytes=many"]));

        Assert.Contains("ServiceDefaults:Limits:MaxBodyBytes", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_has_the_last_word()
    {
        await using var service = await TestService.StartAsync(
            app => app.MapGet("/text", () => "text"), ["Limits:RateLimit:Burst=0"], configure: options => options.Limits.RateLimit.Burst = 7);

        using var response = await service.GetAsync("/text");

        Assert.Equal("7", TestService.Header(response, "X-RateLimit-Limit"));
    }
}
