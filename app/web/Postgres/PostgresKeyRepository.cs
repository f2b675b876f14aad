using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace Alicerce.Web.Postgres;

/// <summary>The keys of cookies and forms, shared by all instances behind the balancer.</summary>
internal sealed class PostgresKeyRepository(NpgsqlDataSource database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var command = database.CreateCommand("select xml from data_protection_keys order by created_at");
        using var reader = command.ExecuteReader();
        var elements = new List<XElement>();
        while (reader.Read())
        {
            elements.Add(XElement.Parse(reader.GetString(0)));
        }

        return elements;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        database.Command(
            "insert into data_protection_keys (name, xml) values ($1, $2) on conflict do nothing",
            friendlyName, element.ToString(SaveOptions.DisableFormatting)).Run();
    }
}
