using System.Text.RegularExpressions;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Templates;

/// <summary>What <c>--resource</c> of <c>std-service</c> makes of what people type, and of what no program can be made of.</summary>
public class ResourceNameTests
{
    [Theory]
    [InlineData("Order", "Order", "orders", "an order")]
    [InlineData("order", "Order", "orders", "an order")]
    [InlineData("ORDER", "Order", "orders", "an order")]
    [InlineData("orders", "Order", "orders", "an order")]
    [InlineData("order item", "OrderItem", "order-items", "an order item")]
    [InlineData("order_item", "OrderItem", "order-items", "an order item")]
    [InlineData("Order.Item", "OrderItem", "order-items", "an order item")]
    [InlineData("HTTPLog", "HttpLog", "http-logs", "a http log")]
    [InlineData("3DModel", "N3DModel", "n3-d-models", "a n3 d model")]
    [InlineData("Category", "Category", "categories", "a category")]
    [InlineData("Day", "Day", "days", "a day")]
    [InlineData("Box", "Box", "boxes", "a box")]
    [InlineData("Address", "Address", "addresses", "an address")]
    [InlineData("Status", "Status", "statuses", "a status")]
    [InlineData("Person", "Person", "people", "a person")]
    [InlineData("Salesperson", "Salesperson", "salespersons", "a salesperson")]
    [InlineData("SalesPerson", "SalesPerson", "sales-people", "a sales person")]
    [InlineData("Analysis", "Analysis", "analyses", "an analysis")]
    [InlineData("Shelf", "Shelf", "shelves", "a shelf")]
    [InlineData("Invoices", "Invoice", "invoices", "an invoice")]
    [InlineData("User", "User", "users", "a user")]
    [InlineData("Hour", "Hour", "hours", "an hour")]
    [InlineData("Ärger", "Rger", "rgers", "a rger")]
    [InlineData("---", "Item", "items", "an item")]
    [InlineData("", "Item", "items", "an item")]
    [InlineData("Item", "Item", "items", "an item")]
    [InlineData("News", "News", "news-list", "a news")]
    [InlineData("Class", "ClassEntry", "class-entries", "a class entry")]
    [InlineData("Event", "EventEntry", "event-entries", "an event entry")]
    [InlineData("string", "StringEntry", "string-entries", "a string entry")]
    [InlineData("Param", "Param", "params-entries", "a param")]
    [InlineData("Flag", "Flag", "flags-entries", "a flag")]
    [InlineData("Name", "NameEntry", "name-entries", "a name entry")]
    [InlineData("Domain", "DomainEntry", "domain-entries", "a domain entry")]
    [InlineData("AuditRecord", "AuditRecord", "audit-records-entries", "an audit record")]
    public void Resource_becomes_names_that_compile(string typed, string name, string plural, string one)
    {
        var names = Names("Shop", typed);

        Assert.Equal((name, plural, one), (names["resourceName"], names["pluralWords"], names["resourceOne"]));
    }

    [Theory]
    [InlineData("Ox", "Oxen", "oxen", "Oxen")]
    [InlineData("Datum", "data", "data", "Data")]
    [InlineData("Series", "Series", "series-list", "SeriesList")]
    [InlineData("Account", "User", "user-entries", "UserEntries")]
    [InlineData("Order", " ", "orders", "Orders")]
    public void Plural_that_is_given_is_taken(string typed, string given, string words, string name)
    {
        var names = Names("Shop", typed, given);

        Assert.Equal((words, name), (names["pluralWords"], names["pluralName"]));
    }

    [Theory]
    [InlineData("Orders", "Order", "Orders", "orders")]
    [InlineData("Order", "Order", "OrderService", "order-service")]
    [InlineData("Acme.Order", "order", "Acme.OrderService", "acme-order-service")]
    [InlineData("Order.Api", "Order", "OrderService.Api", "order-service-api")]
    [InlineData("OrderName", "Order", "OrderNameService", "order-name-service")]
    [InlineData("OrderName", "Item", "OrderName", "order-name")]
    [InlineData("Item", "Item", "ItemService", "item-service")]
    public void Service_that_is_called_like_its_resource_gives_way(string typed, string resource, string project, string service)
    {
        var names = Names(typed, resource);

        Assert.Equal((project, service), (names["projectName"], names["serviceName"]));
    }

    /// <summary>A type of one word that every file of the service sees is no name of another: references would be ambiguous (CS0104).</summary>
    [Fact]
    public void Types_that_every_file_sees_are_left_alone()
    {
        string[] spaces =
        [
            "System", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks", "System.Collections.Generic",
            "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing",
            "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
        ];
        Type[] known = [typeof(object), typeof(Uri), typeof(Enumerable), typeof(Queryable), typeof(ParallelEnumerable), typeof(HttpClient), typeof(Barrier)];
        var types = known.Select(type => type.Assembly).Distinct().SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => !type.IsNested && spaces.Contains(type.Namespace) && Regex.IsMatch(type.Name, "^[A-Z][a-z]+$"))
            .Select(type => type.Name).Distinct(StringComparer.Ordinal).ToArray();

        Assert.InRange(types.Length, 40, 200);
        Assert.Empty(types.Where(type => Names("Shop", type)["resourceName"] == type).Order(StringComparer.Ordinal));
    }

    private static TemplateForms Names(string service, string resource, string plural = "")
    {
        using var definition = TemplateContent.Definition("std-service");
        var answers = new TemplateAnswers(definition.RootElement, new Dictionary<string, string> { ["resource"] = resource, ["resourcePlural"] = plural });
        return new TemplateForms(definition.RootElement, answers, service, "2026-01-02T03:04:05");
    }
}
