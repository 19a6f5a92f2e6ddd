using System.Net;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
//#if (!postgres)
using Microsoft.Extensions.Options;
//#endif
using Standards.ServiceDefaults.Audit;

namespace StdService1.Api.Tests;

/// <summary>What those who run the service rely on, in the environment that they run it in.</summary>
[Trait("Category", "Integration")]
public sealed class OperationTests : IDisposable
{
    private readonly ServiceFactory _factory = new();

    [Fact]
    public async Task Callers_WhoAskTooOften_AreRefused()
    {
        using var client = _factory.With("ServiceDefaults:Limits:RateLimit:Burst", "1").With("ServiceDefaults:Limits:RateLimit:Requests", "1")
            .With("ServiceDefaults:Limits:RateLimit:Period", "01:00:00").CreateClient();
        (await client.GetAsync(ApiClient.StdItems1)).Dispose();
        using var response = await client.GetAsync(ApiClient.StdItems1);

        await response.ProblemAsync(HttpStatusCode.TooManyRequests, "rate_limited");
        Assert.NotNull(response.Headers.RetryAfter);
    }

    [Fact]
    public async Task KillSwitch_OfCreation_LeavesReadingOn()
    {
        using var client = _factory.With("Flags:std-item1-creation:KillSwitch", "true").CreateClient();
        using var write = await client.PostStdItem1Async("""{"name":"first"}""");
        using var read = await client.GetAsync(ApiClient.StdItems1);

        await write.ProblemAsync(HttpStatusCode.ServiceUnavailable, "std_item1_creation_off");
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Fact]
    public async Task Creation_IsAudited()
    {
        using var client = _factory.CreateClient();
        (await client.PostStdItem1Async("""{"name":"first"}""")).Dispose();

        var records = await _factory.Services.GetRequiredService<IAuditStore>().ReadAsync(CancellationToken.None).ToListAsync();

        Assert.Contains("std-item1.create", Assert.Single(records).Content, StringComparison.Ordinal);
    }
//#if (!postgres)

    [Fact]
    public async Task Creation_InAFullStore_IsAProblem()
    {
        using var client = _factory.With("StdItems1:Capacity", "1").CreateClient();
        (await client.PostStdItem1Async("""{"name":"first"}""")).Dispose();
        using var response = await client.PostStdItem1Async("""{"name":"second"}""");

        await response.ProblemAsync(HttpStatusCode.InsufficientStorage, "std_item1_store_full");
    }

    [Fact]
    public void Start_WithABadSetting_NamesTheKey()
    {
        var exception = Assert.Throws<OptionsValidationException>(() => _factory.With("StdItems1:Capacity", "0").CreateClient());

        Assert.Contains("StdItems1: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Capacity", exception.Message, StringComparison.Ordinal);
    }
//#endif

    [Fact]
    public async Task Failure_InsideTheService_IsAProblemWithoutDetails()
    {
        using var factory = _factory.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddSingleton<IStdItem1Store, BrokenStore>()));
        using var client = factory.CreateClient();
        using var response = await client.GetAsync(ApiClient.StdItems1);

        await response.ProblemAsync(HttpStatusCode.InternalServerError, "internal_error");
        Assert.DoesNotContain(BrokenStore.Secret, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public void Dispose() => _factory.Dispose();
}
