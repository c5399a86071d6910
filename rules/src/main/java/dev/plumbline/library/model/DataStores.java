package dev.plumbline.library.model;

import java.util.Map;
import java.util.Optional;

/** The ports on which data stores usually listen. */
public final class DataStores {
  private static final Map<Integer, String> BY_PORT =
      Map.ofEntries(
          Map.entry(1433, "SQL Server"),
          Map.entry(1521, "Oracle"),
          Map.entry(2181, "ZooKeeper"),
          Map.entry(2379, "etcd"),
          Map.entry(3306, "MySQL"),
          Map.entry(5432, "PostgreSQL"),
          Map.entry(5672, "RabbitMQ"),
          Map.entry(5984, "CouchDB"),
          Map.entry(6379, "Redis"),
          Map.entry(7687, "Neo4j"),
          Map.entry(9042, "Cassandra"),
          Map.entry(9092, "Kafka"),
          Map.entry(9200, "Elasticsearch"),
          Map.entry(11211, "Memcached"),
          Map.entry(27017, "MongoDB"));

  private DataStores() {}

  /** The store that usually listens there. */
  public static Optional<String> at(int port) {
    return Optional.ofNullable(BY_PORT.get(port));
  }
}
