using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Standards.ServiceDefaults.Starting;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Starting;

public sealed class StartProblemTests
{
    [Fact]
    public void Settings_are_listed_each_on_its_own()
    {
        var one = new OptionsValidationException("a", typeof(object), ["first", "second"]);
        var two = new OptionsValidationException("b", typeof(object), ["third"]);

        Assert.Equal(["first", "second"], StartProblem.Of(one, isDevelopment: false));
        Assert.Equal(["first", "second", "third"], StartProblem.Of(new AggregateException(one, two), isDevelopment: false));
    }

    [Fact]
    public void Database_is_a_problem_of_developers_and_elsewhere_a_failure()
    {
        var failure = new DatabaseException("no connection");

        Assert.Equal(["The database does not answer: no connection"], StartProblem.Of(failure, isDevelopment: true));
        Assert.Null(StartProblem.Of(failure, isDevelopment: false));
    }

    [Fact]
    public void Other_failures_keep_their_stack_trace()
    {
        Assert.Null(StartProblem.Of(new InvalidOperationException("bug"), isDevelopment: true));
        Assert.Null(StartProblem.Of(new AggregateException(new InvalidOperationException("bug")), isDevelopment: true));
        Assert.Null(StartProblem.Of(new AggregateException(), isDevelopment: true));
    }

    /// <summary>Tests start a service in their own process, and wait for what its start throws.</summary>
    [Fact]
    public async Task Service_of_a_test_throws_what_a_process_explains()
    {
        var builder = RunningService.Builder(new LogCapture());
        builder.AddServiceDefaults();
        builder.Services.AddOptions<object>("bad").Validate(_ => false, "the value is bad").ValidateOnStart();
        await using var app = builder.Build();
        app.MapServiceDefaults();
        app.Environment.ApplicationName = "Orders.Api";

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => app.RunServiceAsync([]));

        Assert.Equal(["the value is bad"], failure.Failures);
    }

    private sealed class DatabaseException(string message) : DbException(message);
}
