namespace Standards.Checks.Tests.Secrets;

/// <summary>The places in which a value stands in real repositories: a path and a text around it.</summary>
internal static class SecretContexts
{
    /// <summary>By name; <c>@@</c> is where the value stands.</summary>
    public static IReadOnlyDictionary<string, (string Path, string Text)> All { get; } = new SortedDictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["C#"] = ("src/A.cs", "class A\n{\n    const string Key = \"@@\";\n}\n"),
        ["C# verbatim"] = ("src/A.cs", "var text = @\"first\n  @@\n\";\n"),
        ["C# raw"] = ("src/A.cs", "var text = \"\"\"\n    key: @@\n    \"\"\";\n"),
        ["C# interpolated"] = ("src/A.cs", "Log($\"{name} @@ {other}\");\r\n"),
        ["C# argument"] = ("src/A.cs", "client.DefaultRequestHeaders.Add(\"X-Key\", \"@@\");\n"),
        ["appsettings"] = ("src/appsettings.json", "{\n  \"Shop\": {\n    \"Key\": \"@@\"\n  }\n}\n"),
        ["environment"] = (".env", "# comment\nSHOP_KEY=@@\nOTHER=1\n"),
        ["YAML"] = ("deploy/values.yaml", "shop:\n  key: @@\n"),
        ["XML"] = ("web.config", """
            <configuration>
              <appSettings>
                <add key="Shop" value="@@" />
              </appSettings>
            </configuration>

            """),
        ["XML element"] = ("App.props", "<Project><PropertyGroup><ShopKey>@@</ShopKey></PropertyGroup></Project>\n"),
        ["properties"] = ("gradle.properties", "shop.key = @@\n"),
        ["Dockerfile"] = ("Dockerfile", "FROM alpine\nENV SHOP_KEY @@\n"),
        ["shell"] = ("deploy.sh", "#!/bin/sh\nexport SHOP_KEY='@@'\n"),
        ["Terraform"] = ("main.tf", "provider \"shop\" {\n  key = \"@@\"\n}\n"),
        ["Compose"] = ("docker-compose.yml", "services:\n  shop:\n    environment:\n      - SHOP_KEY=@@\n"),
        ["curl"] = ("call.sh", "curl -H \"X-Key: @@\" https://shop.contoso.com/v1\n"),
        ["Markdown"] = ("docs/shop.md", "# Shop\n\nUse `@@` for the shop.\n"),
    };
}
