using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Standards.ServiceDefaults.Configuration;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Configuration;

public sealed class ConfigurationTests
{
    [Fact]
    public async Task Unknown_key_is_a_warning_at_start()
    {
        await using var service = await RunningService.StartAsync(
            _ => { }, options => options.Telemetry.Enabled = false, ("ServiceDefaults:Loging:Enabled", "false"), ("ServiceDefaults:Shutdown:TimeOutt", "1"));
        var line = (await service.StopAsync()).Single("UnknownConfigurationKeys");
        Assert.Equal("Warning", line.GetProperty("level").GetString());
        Assert.Contains("Loging", line.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Known_keys_are_no_warning()
    {
        await using var service = await RunningService.StartAsync(
            _ => { }, options => options.Telemetry.Enabled = false, ("ServiceDefaults:Logging:RedactedKeys:0", "x"), ("ServiceDefaults:Flags:File", "f.json"));
        Assert.DoesNotContain(
            (await service.StopAsync()).Lines, line => line.TryGetProperty("eventName", out var name) && name.GetString() == "UnknownConfigurationKeys");
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("70000", false)]
    [InlineData("8080", true)]
    public async Task Validated_options_stop_the_start_and_name_the_key(string port, bool starts)
    {
        var builder = RunningService.Builder(new LogCapture(), ("Payments:Port", port));
        builder.AddValidatedOptions<PaymentOptions, PaymentValidator>(
            "Payments", static (section, options) => options.Port = int.Parse(section["Port"]!, null));
        await using var app = builder.Build();
        if (starts)
        {
            await app.StartAsync();
            Assert.Equal(8080, app.Services.GetRequiredService<IOptions<PaymentOptions>>().Value.Port);
        }
        else
        {
            var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());
            Assert.Contains("Payments: Port is", exception.Message, StringComparison.Ordinal);
        }
    }

    private sealed class PaymentOptions
    {
        public int Port { get; set; }
    }

    private sealed class PaymentValidator : IValidateOptions<PaymentOptions>
    {
        public ValidateOptionsResult Validate(string? name, PaymentOptions options)
            => options.Port is > 0 and < 65536 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail($"Port is {options.Port}; allowed is 1 to 65535.");
    }
}
