using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Standards.ServiceDefaults.Flags;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Flags;

public sealed class FlagTests
{
    private static FlagDefinition Flag(bool enabled = true, double percentage = 0, bool kill = false, string? user = null, string? tenant = null)
    {
        var flag = new FlagDefinition { Enabled = enabled, RolloutPercentage = percentage, KillSwitch = kill };
        if (user is not null)
        {
            flag.TargetUsers.Add(user);
        }
        if (tenant is not null)
        {
            flag.TargetTenants.Add(tenant);
        }
        return flag;
    }

    public static TheoryData<string, FlagDefinition, string?, string?, bool> Order => new()
    {
        { "kill beats all", Flag(percentage: 100, kill: true, user: "u", tenant: "t"), "u", "t", false },
        { "off beats targets", Flag(enabled: false, user: "u", tenant: "t"), "u", "t", false },
        { "user", Flag(user: "u"), "u", null, true },
        { "other user", Flag(user: "u"), "v", null, false },
        { "tenant", Flag(tenant: "t"), "v", "t", true },
        { "other tenant", Flag(tenant: "t"), "v", "s", false },
        { "no target takes part in the percentage", Flag(percentage: 100, user: "u"), "v", null, true },
        { "everybody, nobody asks", Flag(percentage: 100), null, null, true },
        { "half, nobody asks", Flag(percentage: 50), null, null, false },
        { "nobody", Flag(), "u", "t", false },
    };

    [Theory]
    [MemberData(nameof(Order))]
    public void Order_is_that_of_the_clause(string why, FlagDefinition flag, string? user, string? tenant, bool on)
        => Assert.True(FlagRules.IsOn("f", flag, new FlagSubject(user, tenant)) == on, why);

    [Theory]
    [InlineData("new-checkout", "alice", 88.00)]
    [InlineData("new-checkout", "bob", 14.90)]
    public void Place_is_the_same_for_good(string flag, string subject, double place) => Assert.Equal(place, FlagRules.Place(flag, subject), 2);

    [Fact]
    public void Percentage_is_kept_and_keeps_whom_it_had()
    {
        var subjects = Enumerable.Range(0, 20_000).Select(i => new FlagSubject($"user{i}")).ToArray();
        var ten = subjects.Where(subject => FlagRules.IsOn("f", Flag(percentage: 10), subject)).ToHashSet();
        var twenty = subjects.Where(subject => FlagRules.IsOn("f", Flag(percentage: 20), subject)).ToHashSet();
        Assert.InRange(ten.Count, 1800, 2200);
        Assert.InRange(twenty.Count, 3700, 4300);
        Assert.Subset(twenty, ten);
        Assert.NotEqual(ten, subjects.Where(subject => FlagRules.IsOn("g", Flag(percentage: 10), subject)).ToHashSet());
    }

    [Fact]
    public async Task Change_is_seen_a_bad_one_is_not_taken_a_kill_is_an_error()
    {
        await using var service = await RunningService.StartAsync(
            _ => { }, options => options.Telemetry.Enabled = false, ("Flags:new-checkout:Enabled", "true"), ("Flags:new-checkout:RolloutPercentage", "100"));
        var flags = service.App.Services.GetRequiredService<IFeatureFlags>();
        var configuration = (IConfigurationRoot)service.App.Configuration;
        Assert.True(await flags.IsEnabledAsync("new-checkout"));
        Assert.False(await flags.IsEnabledAsync("nobody-knows"));
        Assert.False(await flags.IsEnabledAsync("nobody-knows"));

        configuration["Flags:new-checkout:RolloutPercentage"] = "150";
        configuration.Reload();
        Assert.True(await flags.IsEnabledAsync("new-checkout"));

        configuration["Flags:new-checkout:RolloutPercentage"] = "100";
        configuration["Flags:new-checkout:KillSwitch"] = "true";
        configuration.Reload();
        Assert.False(await flags.IsEnabledAsync("new-checkout"));

        var log = await service.StopAsync();
        Assert.Equal("Error", log.Single("FlagKilled").GetProperty("level").GetString());
        Assert.Equal("new-checkout", log.Single("FlagKilled").GetProperty("flag").GetString());
        Assert.Single(log.Lines, line => line.GetProperty("message").GetString()!.StartsWith("The flag nobody-knows", StringComparison.Ordinal));
        Assert.Contains("Flags:new-checkout:RolloutPercentage is '150'", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_is_read_and_the_rest_has_the_last_word()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "flags.json"),
                """{ "Flags": { "a": { "Enabled": true, "RolloutPercentage": 100 }, "b": { "Enabled": true, "RolloutPercentage": """
                    + """100, "TargetUsers": ["u"] } } }""");
            var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(
                new Microsoft.AspNetCore.Builder.WebApplicationOptions { ContentRootPath = folder.FullName });
            builder.Configuration["Flags:b:KillSwitch"] = "true";
            builder.AddServiceDefaults();
            await using var app = builder.Build();
            var flags = app.Services.GetRequiredService<IFeatureFlags>();
            Assert.True(await flags.IsEnabledAsync("a"));
            Assert.False(await flags.IsEnabledAsync("b", new FlagSubject("u")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("RolloutPercentage", "101")]
    [InlineData("RolloutPercentage", "-1")]
    [InlineData("RolloutPercentage", "many")]
    [InlineData("Enabled", "perhaps")]
    public void Bad_flag_stops_the_start_and_names_the_key(string key, string value)
    {
        var builder = RunningService.Builder(new LogCapture(), ($"Flags:f:{key}", value));
        var exception = Assert.Throws<OptionsValidationException>(() => builder.AddServiceDefaults());
        Assert.Contains("Flags:f", exception.Message, StringComparison.Ordinal);
        Assert.Contains(value, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Feature_off_has_no_provider()
    {
        var builder = RunningService.Builder(new LogCapture(), ("ServiceDefaults:Flags:Enabled", "false"), ("Flags:f:RolloutPercentage", "many"));
        builder.AddServiceDefaults();
        Assert.DoesNotContain(builder.Services, service => service.ServiceType == typeof(IFeatureFlags));
    }
}
