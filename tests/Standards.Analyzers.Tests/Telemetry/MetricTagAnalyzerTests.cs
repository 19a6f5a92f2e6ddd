using Standards.Analyzers.Telemetry;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Telemetry;

public sealed class MetricTagAnalyzerTests
{
    private const string Eleven = "{ \"a\", 1 }, { \"b\", 1 }, { \"c\", 1 }, { \"d\", 1 }, { \"e\", 1 }, { \"f\", 1 }, { \"g\", 1 }, { \"h\", 1 }, "
        + "{ \"i\", 1 }, { \"j\", 1 }, { \"k\", 1 }";

    private const string TenAdds = "l.Add(\"a\", 1); l.Add(\"b\", 1); l.Add(\"c\", 1); l.Add(\"d\", 1); l.Add(\"e\", 1); l.Add(\"f\", 1); l.Add(\"g\", 1); "
        + "l.Add(\"h\", 1); l.Add(\"i\", 1); l.Add(\"j\", 1); ";

    [Theory]
    [InlineData("_c.Add(1, [|new KeyValuePair<string, object?>(\"order_id\", 1)|]);")]
    [InlineData("_c.Add(1, [|new(\"userId\", 1)|], new(\"result\", \"ok\"));")]
    [InlineData("_h.Record(1, [|KeyValuePair.Create<string, object?>(\"error.message\", \"a\")|]);")]
    [InlineData("_c.Add(1, new TagList { [|{ \"session.id\", 1 }|] });")]
    [InlineData("var tags = new TagList(); [|tags.Add(\"customer.email\", \"a\")|]; _c.Add(1, tags);")]
    [InlineData("_c.Add(1, [|new KeyValuePair<string, object?>(\"order\", Guid.Empty)|]);")]
    [InlineData("_h.Record(1, [|new KeyValuePair<string, object?>(\"day\", DateTimeOffset.MinValue)|]);")]
    [InlineData("_c.Add(1, [|new KeyValuePair<string, object?>(\"url\", \"a\")|]);")]
    [InlineData("_c.Add(1, [|new KeyValuePair<string, object?>(\"error\", new InvalidOperationException())|]);")]
    [InlineData("var tag = [|new KeyValuePair<string, object?>(\"customer_id\", 1)|]; _c.Add(1, tag);")]
    [InlineData("_c.Add(1, [|new KeyValuePair<string, object?>(\"error\", error.Message)|]);")]
    [InlineData("_c.Add(1, [|new KeyValuePair<string, object?>(\"reason\", error.ToString())|]);")]
    [InlineData("_c.Add(1, [|new KeyValuePair<string, object?>(\"customer\", order.CustomerId.ToString())|]);")]
    [InlineData("_c.Add(1, [|new KeyValuePair<string, object?>(\"customer\", order?.CustomerId)|]);")]
    [InlineData("_c.Add(1, [|new KeyValuePair<string, object?>(\"endpoint\", request.Path.Value)|]);")]
    [InlineData("_c.Add(1, [|new KeyValuePair<string, object?>(\"started\", DateTimeOffset.MinValue.ToString(\"O\"))|]);")]
    [InlineData("KeyValuePair<string, object?>[] tags = [[|new(\"user_id\", 1)|], new(\"source\", \"ftp\")]; _c.Add(1, tags);")]
    [InlineData("TagList tags = []; tags.Add([|new KeyValuePair<string, object?>(\"reason\", error.Message)|]); _c.Add(1, tags);")]
    [InlineData("Measurement<int> m = new(1, [|new KeyValuePair<string, object?>(\"product_id\", 1)|]);")]
    [InlineData("feature?.Tags.Add([|new KeyValuePair<string, object?>(\"user\", \"a\")|]);")]
    public Task Countless_tag_is_STD1513(string statement) => RuleTest<MetricTagAnalyzer>.AsMarkedAsync("STD1513", Class(statement));

    [Theory]
    [InlineData("_c.Add(1);")]
    [InlineData("_c.Add(1, new KeyValuePair<string, object?>(\"result\", \"success\"));")]
    [InlineData("_h.Record(1, new(\"http.route\", \"/orders/{id}\"), new(\"http.response.status_code\", 200));")]
    [InlineData("_c.Add(1, new KeyValuePair<string, object?>(\"partition.id\", 3));")]
    [InlineData("_c.Add(1, new KeyValuePair<string, object?>(\"model_id\", \"a\"));")]
    [InlineData("_c.Add(1, new KeyValuePair<string, object?>(\"workflow.definition.id\", \"a\"));")]
    [InlineData("_c.Add(1, new KeyValuePair<string, object?>(\"paid\", true));")]
    [InlineData("_c.Add(1, new KeyValuePair<string, object?>(_key, 1));")]
    [InlineData("var pair = new KeyValuePair<string, object?>(\"order_id\", 1); Console.WriteLine(pair);")]
    [InlineData("new Dictionary<string, object?> { { \"id\", 1 } }.Add(\"url\", 1);")]
    [InlineData("_c.Add(1, new TagList { { \"error.type\", \"timeout\" } });")]
    [InlineData("_c.Add(1, new(\"video\", 1), new(\"grid\", 2));")]
    [InlineData("_c.Add(1, new KeyValuePair<string, object?>(\"error.type\", error.GetType().Name));")]
    [InlineData("_c.Add(1, new KeyValuePair<string, object?>(\"region\", order.RegionId));")]
    [InlineData("_c.Add(1, new KeyValuePair<string, object?>(\"queue\", order.CustomerId));")]
    [InlineData("_c.Add(1, new KeyValuePair<string, object?>(\"kind\", _key));")]
    [InlineData("KeyValuePair<string, object?>[] tags = [new(\"source\", \"ftp\")]; _c.Add(1, tags);")]
    [InlineData("feature?.Tags.Add(new KeyValuePair<string, object?>(\"authenticated\", true));")]
    public Task Few_valued_tags_are_silent(string statement) => RuleTest<MetricTagAnalyzer>.AsMarkedAsync("STD1513", Class(statement));

    [Theory]
    [InlineData("_c.Add(1, [|new TagList { " + Eleven + " }|]);")]
    [InlineData("var tags = [|new TagList { " + Eleven + " }|]; _h.Record(1, tags);")]
    [InlineData("_h.Record(2, [|new TagList() { " + Eleven + " }|]);")]
    [InlineData("var l = [|new TagList { " + Eleven + " }|]; for (var i = 0; i < 2; i++) { _c.Add(1, l); }")]
    [InlineData("_c.[|Add|](1, new(\"a\", 1), new(\"b\", 1), new(\"c\", 1), new(\"d\", 1), new(\"e\", 1), new(\"f\", 1), new(\"g\", 1), new(\"h\", 1), "
        + "new(\"i\", 1), new(\"j\", 1), new(\"k\", 1));")]
    [InlineData("var l = new TagList { { \"x\", 1 } }; " + TenAdds + "_c.[|Add|](1, l);")]
    [InlineData("TagList l = []; l.Add(\"k\", 1); " + TenAdds + "_c.[|Add|](1, l);")]
    [InlineData("KeyValuePair<string, object?>[] l = [new(\"a\", 1), new(\"b\", 1), new(\"c\", 1), new(\"d\", 1), new(\"e\", 1), new(\"f\", 1), "
        + "new(\"g\", 1), new(\"h\", 1), new(\"i\", 1), new(\"j\", 1), new(\"k\", 1)]; _h.[|Record|](1, l);")]
    [InlineData("var o = new OpenTelemetry.Metrics.MetricStreamConfiguration { CardinalityLimit = [|1_000_000|] };")]
    public Task Eleven_tags_are_STD1514(string statement) => RuleTest<MetricTagAnalyzer>.AsMarkedAsync("STD1514", Class(statement));

    [Theory]
    [InlineData("_c.Add(1, new(\"a\", 1), new(\"b\", 1), new(\"c\", 1), new(\"d\", 1), new(\"e\", 1), new(\"f\", 1), new(\"g\", 1), new(\"h\", 1), "
        + "new(\"i\", 1), new(\"j\", 1));")]
    [InlineData("_c.Add(1, new TagList { { \"a\", 1 } });")]
    [InlineData("Console.WriteLine(new Dictionary<string, int> { " + Eleven + " });")]
    [InlineData("TagList l = []; " + TenAdds + "_c.Add(1, l);")]
    [InlineData("TagList l = []; " + TenAdds + "if (order is null) { l.Add(\"k\", 1); _c.Add(1, l); } else { l.Add(\"m\", 1); _c.Add(1, l); }")]
    [InlineData("var o = new OpenTelemetry.Metrics.MetricStreamConfiguration { CardinalityLimit = 5000 };")]
    public Task Ten_tags_are_silent(string statement) => RuleTest<MetricTagAnalyzer>.AsMarkedAsync("STD1514", Class(statement));

    private static string Class(string statement) =>
        "using System.Diagnostics; using System.Diagnostics.Metrics; class C { static readonly Meter _m = new(\"Shop\"); readonly string _key = \"id\".Trim(); "
        + "readonly Counter<long> _c = _m.CreateCounter<long>(\"a.b\"); readonly Histogram<double> _h = _m.CreateHistogram<double>(\"a.c\"); "
        + "void M(Exception error, Order? order, Microsoft.AspNetCore.Http.HttpRequest request, "
        + "Microsoft.AspNetCore.Http.Features.IHttpMetricsTagsFeature? feature) "
        + $"{{ {statement} }} }} class Order {{ public int CustomerId; public string RegionId = \"\"; }} "
        + "namespace OpenTelemetry.Metrics { class MetricStreamConfiguration { public int? CardinalityLimit { get; set; } } }";
}
