using System.Net;
using System.Security.Cryptography;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Templates;

/// <summary>What <c>dotnet new std-service</c> creates, published and started as a process, and asked over HTTP.</summary>
public sealed class ServiceTemplateTests(InstalledTemplates templates) : IClassFixture<InstalledTemplates>
{
    private const string Items = "/api/v1/items";
    private const string Secret = "horse-battery-staple";
    private static readonly (string, string) Drain = ("ServiceDefaults__Shutdown__DrainDelay", "00:00:02");

    [UnixFact]
    [Trait("Subject", "Trust")]
    public async Task Service_process_answers_as_documented_and_stops_gracefully()
    {
        using var folder = Publish("none", out var assembly);
        using var service = new ServiceProcess(assembly, [], Drain, ("ServiceDefaults__Limits__RateLimit__Burst", "1000"));

        await AssertStatusAsync(service, "/health/live", HttpStatusCode.OK);
        await AssertStatusAsync(service, "/health/ready", HttpStatusCode.OK);
        await AssertStatusAsync(service, "/health/startup", HttpStatusCode.OK);
        // Callers have the committed contract.
        await AssertStatusAsync(service, "/openapi/v1.json", HttpStatusCode.NotFound);

        // A write happens once for its key.
        using var first = await service.PostAsync(Items, """{"name":"first"}""", "key-1");
        using var again = await service.PostAsync(Items, """{"name":"first"}""", "key-1");
        using var other = await service.PostAsync(Items, """{"name":"second"}""", "key-1");
        Assert.Equal(
            [HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.UnprocessableEntity], [first.StatusCode, again.StatusCode, other.StatusCode]);
        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal("1000", first.Headers.GetValues("X-RateLimit-Limit").Single());

        // Pages follow each other to the last item.
        for (var number = 2; number <= 5; number++)
        {
            (await service.PostAsync(Items, $$"""{"name":"item {{number}}"}""", $"key-{number}")).Dispose();
        }

        var names = new List<string?>();
        for (string? cursor = ""; cursor is not null;)
        {
            using var response = await service.GetAsync($"{Items}?limit=2{(cursor.Length > 0 ? $"&cursor={cursor}" : "")}");
            var page = await ServiceProcess.JsonOf(response);
            names.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()));
            cursor = page.GetProperty("nextCursor").GetString();
        }

        Assert.Equal(["first", "item 2", "item 3", "item 4", "item 5"], names);

        // What is wrong is a problem, with the id that the log has; what is secret is in neither.
        using var bad = await service.PostAsync(Items, "{", "key-6");
        await AssertProblemAsync(bad, 400, "invalid_json");
        using var large = await service.PostAsync(Items, $$"""{"name":"{{new string('a', 2 * 1024 * 1024)}}"}""", "key-7");
        await AssertProblemAsync(large, 413, "payload_too_large");
        using var lost = await service.GetAsync($"{Items}/nothing?password={Secret}", token: Secret);
        var requestId = (await AssertProblemAsync(lost, 404, "item_not_found"))!;

        // Told to stop while a request is in flight: not ready, the request ends well, exit code 0.
        var finish = await service.BeginPostAsync(Items, """{"name":"last"}""", "key-8");
        service.Terminate();
        await service.UntilStatusAsync("/health/ready", 503);
        Assert.StartsWith("HTTP/1.1 201 Created", (await finish()).TrimStart('\r', '\n'), StringComparison.Ordinal);
        Assert.Equal(0, await service.ExitAsync());
        Assert.Contains(requestId, service.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, service.Output, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task Service_process_survives_its_database()
    {
        using var folder = Publish("postgres", out var assembly);
        using var database = new LocalPostgres();
        (string, string)[] settings =
        [
            Drain,
            ("Database__ConnectionString", database.ConnectionString(Secret)),
            ("ServiceDefaults__Health__CacheFor", "00:00:00"),
            ("ServiceDefaults__Resilience__BreakerOpen", "00:00:01"),
        ];

        using (var unset = new ServiceProcess(assembly, []))
        {
            AssertExplained(1, await unset.ExitAsync(), unset.Output, "Database__ConnectionString");
        }

        using (var away = new ServiceProcess(
            assembly, [], ("ASPNETCORE_ENVIRONMENT", "Development"), ("Database__ConnectionString", "Host=127.0.0.1;Port=1;Username=postgres")))
        {
            AssertExplained(1, await away.ExitAsync(), away.Output, "The database does not answer: Failed to connect to 127.0.0.1:1");
        }

        foreach (var _ in (int[])[1, 2])
        {
            using var migration = new ServiceProcess(assembly, ["--migrate"], settings);
            Assert.Equal(0, await migration.ExitAsync());
        }

        Assert.Equal("1", database.Query("SELECT count(*) FROM schema_migrations"));

        using var service = new ServiceProcess(assembly, [], settings);
        await service.UntilStatusAsync("/health/ready", 200);
        using var first = await service.PostAsync(Items, """{"name":"first"}""", "key-1");
        using var again = await service.PostAsync(Items, """{"name":"first"}""", "key-1");
        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.Created], [first.StatusCode, again.StatusCode]);
        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(
            "1|1|1", database.Query("SELECT (SELECT count(*) FROM items), (SELECT count(*) FROM idempotency_answers), (SELECT count(*) FROM audit_records)"));

        // Item, key and record were written by one transaction.
        Assert.Equal("1", database.Query(
            "SELECT count(DISTINCT x) FROM (SELECT xmin::text x FROM items UNION ALL SELECT xmin::text FROM idempotency_answers UNION ALL SELECT "
                + "xmin::text FROM audit_records) t"));

        database.Stop();
        using var read = await service.GetAsync(Items);
        await AssertProblemAsync(read, 503, "unavailable");
        using var write = await service.PostAsync(Items, """{"name":"second"}""", "key-2");
        await AssertProblemAsync(write, 503, "unavailable");
        await service.UntilStatusAsync("/health/ready", 503);
        await AssertStatusAsync(service, "/health/live", HttpStatusCode.OK);

        // It comes back by itself, and the write that was refused is done once.
        database.Start();
        await service.UntilStatusAsync("/health/ready", 200);
        await service.UntilStatusAsync(Items, 200);
        using var repeated = await service.PostAsync(Items, """{"name":"second"}""", "key-2");
        Assert.Equal(HttpStatusCode.Created, repeated.StatusCode);
        Assert.Equal("2", database.Query("SELECT count(*) FROM items"));

        service.Terminate();
        Assert.Equal(0, await service.ExitAsync());
        Assert.DoesNotContain(Secret, service.Output, StringComparison.Ordinal);
    }

    /// <summary>The whole way of a token: the provider is found by its discovery document, over https, and its keys decide.</summary>
    [LinuxFact]
    [Trait("Subject", "Trust")]
    public async Task Service_process_takes_tokens_of_its_provider_and_no_others()
    {
        using var folder = Publish("none", out var assembly, "--auth", "jwt");
        var certificate = folder.PathOf("provider.pem");
        await using var provider = await LoopbackProvider.StartAsync(certificate);
        using var service = new ServiceProcess(
            assembly,
            [],
            Drain,
            ("OpenApi__Enabled", "true"),
            ("SSL_CERT_FILE", certificate),
            ("Authentication__Schemes__Bearer__Authority", provider.Address),
            ("Authentication__Schemes__Bearer__ValidAudiences__0", "orders"));
        using var stranger = RSA.Create(2048);
        var good = provider.Token();

        await AssertStatusAsync(service, "/health/ready", HttpStatusCode.OK);
        await AssertStatusAsync(service, "/openapi/v1.json", HttpStatusCode.Unauthorized);
        Assert.Equal((200, 201), await AnswersAsync(service, good));
        Assert.Equal((200, 403), await AnswersAsync(service, provider.Token(scope: "items.read")));
        Assert.Equal((403, 201), await AnswersAsync(service, provider.Token(scope: "items.write")));
        Assert.Equal((403, 403), await AnswersAsync(service, provider.Token(scope: "openid")));
        Assert.Equal((401, 401), await AnswersAsync(service, token: null));
        Assert.Equal((401, 401), await AnswersAsync(service, provider.Token(seconds: -60)));
        Assert.Equal((401, 401), await AnswersAsync(service, provider.Token(audience: "shop")));
        Assert.Equal((401, 401), await AnswersAsync(service, provider.Token(issuer: "https://127.0.0.1:1")));
        Assert.Equal((401, 401), await AnswersAsync(service, provider.Token(key: stranger)));
        Assert.Equal((401, 401), await AnswersAsync(service, provider.Token(algorithm: "none")));
        Assert.Equal((401, 401), await AnswersAsync(service, good[..good.LastIndexOf('.')] + provider.Token(scope: "other")[good.LastIndexOf('.')..]));

        service.Terminate();
        Assert.Equal(0, await service.ExitAsync());
        Assert.DoesNotContain(good, service.Output, StringComparison.Ordinal);
    }

    private static async Task<(int Read, int Write)> AnswersAsync(ServiceProcess service, string? token)
    {
        using var read = await service.GetAsync(Items, token);
        using var write = await service.PostAsync(Items, """{"name":"first"}""", Guid.NewGuid().ToString(), token);
        return ((int)read.StatusCode, (int)write.StatusCode);
    }

    private ScratchRepository Publish(string store, out string assembly, params string[] options)
    {
        var folder = new ScratchRepository("parent", git: false);
        var repository = templates.CreateRepository(folder, "std-service", "Orders", ["--store", store, .. options]);
        repository.Run("publish", "cmd/Orders.Api", "-o", folder.PathOf("publish")).Succeeded();
        assembly = folder.PathOf("publish/Orders.Api.dll");
        return folder;
    }

    // One message that says what to do; the stack trace is nobody's business.
    private static void AssertExplained(int expected, int exitCode, string output, string problem)
    {
        Assert.Equal(expected, exitCode);
        Assert.Contains("Orders.Api did not start.", output, StringComparison.Ordinal);
        Assert.Contains(problem, output, StringComparison.Ordinal);
        Assert.Contains("'docker compose up -d'", output, StringComparison.Ordinal);
        Assert.Contains("cmd/Orders.Api/appsettings.Development.json", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.InRange(output.Trim().Split('\n').Length, 2, 4);
    }

    private static async Task AssertStatusAsync(ServiceProcess service, string path, HttpStatusCode status)
    {
        using var response = await service.GetAsync(path);
        Assert.Equal(status, response.StatusCode);
    }

    private static async Task<string?> AssertProblemAsync(HttpResponseMessage response, int status, string code)
    {
        var problem = await ServiceProcess.JsonOf(response);
        Assert.Equal(
            (status, "application/problem+json", code),
            ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, problem.GetProperty("code").GetString()));
        Assert.Equal(response.Headers.GetValues("X-Request-ID").Single(), problem.GetProperty("requestId").GetString());
        Assert.DoesNotContain(Secret, problem.GetRawText(), StringComparison.Ordinal);
        return problem.GetProperty("requestId").GetString();
    }
}
